package samsyn.query.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.mock.web.MockHttpServletResponse;
import samsyn.query.openness.Asker;

/** Serves the rendered pages and their files on loopback, under the policy they must live with. */
final class PageServer implements AutoCloseable {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'";

    final Rendering pages = new Rendering();
    private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Runnable beforeListening = () -> {};
    private volatile boolean refusing;

    PageServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many pages have ever listened. */
    int listeners() {
        return listeners.size();
    }

    /** Something happens after a page was made and before it listens; it is told to nobody. */
    void happensBeforeListening(Runnable what) {
        beforeListening = what;
    }

    /** The next page that wants to listen is refused, as by a server that is full. */
    void refuseOnce() {
        refusing = true;
    }

    /** Tells open pages that something changed. */
    void tell() {
        listeners.forEach(l -> l.add("event: change\ndata: {}\n\n"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/stream")) {
                stream(exchange);
            } else if (path.matches("/[a-z]+\\.(css|js|svg)")) {
                file(exchange, path);
            } else {
                page(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        String language = exchange.getRequestHeaders().getFirst("Accept-Language");
        // The reader is taken from the address, so that one server can show the pages to anyone.
        String query = exchange.getRequestURI().getQuery();
        Asker reader = query != null && query.contains("auditor") ? SampleDocuments.AUDITOR : SampleDocuments.EVALUATOR;
        MockHttpServletResponse page = pages.get(exchange.getRequestURI().toString(), language, reader);
        send(exchange, page.getStatus(), "text/html;charset=UTF-8", page.getContentAsByteArray());
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream("/static" + path)) {
            String type = path.endsWith(".css")
                    ? "text/css;charset=UTF-8"
                    : path.endsWith(".js") ? "text/javascript;charset=UTF-8" : "image/svg+xml";
            if (in == null) {
                send(exchange, 404, "text/plain", new byte[0]);
            } else {
                send(exchange, 200, type, in.readAllBytes());
            }
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (refusing) {
            refusing = false;
            send(exchange, 503, "application/problem+json", new byte[0]);
            return;
        }
        beforeListening.run();
        beforeListening = () -> {};
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            BlockingQueue<String> news = new LinkedBlockingQueue<>();
            listeners.add(news);
            while (true) {
                out.write(news.take().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
