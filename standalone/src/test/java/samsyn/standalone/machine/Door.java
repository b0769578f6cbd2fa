package samsyn.standalone.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server, which need not be there yet: while it is shut, all connections are cut and none is let in. */
public final class Door implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int behind;
    private volatile boolean shut;

    /** Open, and leading to this port. */
    public Door(int behind) throws IOException {
        this();
        this.behind = behind;
        open();
    }

    /** Shut, and leading nowhere yet. */
    public Door() throws IOException {
        shut = true;
        Thread.ofVirtual().name("door").start(this::letIn);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void shut() {
        shut = true;
        open.forEach(Door::cut);
    }

    /** Host and port by which it is entered. */
    public String place() {
        return FreePort.LOOPBACK + ":" + port();
    }

    /** From now on it leads to the server at that place on this machine. */
    public void openTo(String place) {
        behind = Integer.parseInt(place.replaceFirst(".*:", ""));
        open();
    }

    public void open() {
        shut = false;
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (shut) {
                    cut(client);
                } else {
                    connect(client);
                }
            } catch (IOException closedOrRefused) {
                // Whoever knocked is told by the end of the connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        open.add(server);
        carry(client, server);
        carry(server, client);
        if (shut) {
            cut(client);
            cut(server);
        }
    }

    private void carry(Socket from, Socket to) {
        Thread.ofVirtual().name("door carries").start(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // Both ends are closed below.
            }
            cut(from);
            cut(to);
            open.remove(from);
            open.remove(to);
        });
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        shut();
    }
}
