package samsyn.standalone.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server that is still running: while it is shut, all connections are cut and none is let in. */
public final class Door implements AutoCloseable {

    private final int behind;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    public Door(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().name("door").start(this::letIn);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void shut() {
        shut = true;
        open.forEach(Door::cut);
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
