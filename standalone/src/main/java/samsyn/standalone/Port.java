package samsyn.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import samsyn.standalone.machine.FreePort;

/** Finds out early whether the pages can have their port. */
final class Port {

    private static final int ANSWERS_WITHIN_MS = 500;

    private Port() {}

    /** The port asked for; for 0 it stays 0: whoever listens takes a free one, which nobody can take away before. */
    static int claim(int port) throws CannotStart {
        try {
            if (port == 0) {
                return 0;
            }
            InetAddress loopback = InetAddress.ofLiteral(FreePort.LOOPBACK);
            // Some systems let two programs bind one port, on different addresses; the browser would find the other
            // one.
            if (answers(loopback, port) || answers(InetAddress.ofLiteral("::1"), port)) {
                throw inUse(port, null);
            }
            new ServerSocket(port, 1, loopback).close();
            return port;
        } catch (IOException refused) {
            String why = String.valueOf(refused.getMessage());
            if (why.contains("Permission denied")) {
                throw new CannotStart(
                        "Port %d is not for everyone to use: choose one above 1023 with --port.".formatted(port));
            }
            throw inUse(port, refused);
        }
    }

    private static CannotStart inUse(int port, @Nullable IOException cause) {
        return new CannotStart(
                "Port %d is in use by another program: stop that one, or choose another port with --port."
                        .formatted(port),
                cause);
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), ANSWERS_WITHIN_MS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
