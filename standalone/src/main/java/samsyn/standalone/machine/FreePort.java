package samsyn.standalone.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port of the loopback address on which nobody listens. */
public final class FreePort {

    /** The address that every embedded server listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    private FreePort() {}

    /** Whether another socket has this port of the loopback address. */
    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort() != port;
        } catch (IOException taken) {
            return true;
        }
    }

    /** A port that was free a moment ago; whoever binds it must be ready to hear that it no longer is. */
    public static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
