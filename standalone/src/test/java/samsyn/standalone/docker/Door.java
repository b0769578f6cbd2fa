package samsyn.standalone.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import samsyn.standalone.machine.FreePort;

/** An address at which a server is not there until the door is opened. */
final class Door implements AutoCloseable {

    private final int port;
    private ServerSocket open;

    Door() throws IOException {
        this.port = FreePort.find();
    }

    /** Where the server will be. */
    String place() {
        return FreePort.LOOPBACK + ":" + port;
    }

    /** From now on it leads to the server at that place. */
    void openTo(String place) throws IOException {
        open = new ServerSocket(port, 50, InetAddress.ofLiteral(FreePort.LOOPBACK));
        int target = Integer.parseInt(place.replaceFirst(".*:", ""));
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket here = open.accept();
                    Socket there = new Socket(FreePort.LOOPBACK, target);
                    carry(here, there);
                    carry(there, here);
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException closed) {
                // One of the two has gone, and so goes the other.
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
