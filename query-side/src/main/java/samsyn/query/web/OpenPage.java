package samsyn.query.web;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import samsyn.json.CanonicalJson;
import samsyn.query.live.Listener;

/** A page that listens over server-sent events. */
final class OpenPage implements Listener {

    private static final Long UNTIL_IT_IS_ENDED = 0L;

    private final SseEmitter emitter = new SseEmitter(UNTIL_IT_IS_ENDED);
    private volatile Runnable gone = () -> {};
    private long told;

    /** What a page is told. */
    record Changed(Set<String> things) {}

    SseEmitter emitter(Runnable whenGone) {
        gone = whenGone;
        emitter.onCompletion(whenGone);
        emitter.onTimeout(whenGone);
        emitter.onError(_ -> whenGone.run());
        // Sends the head at once, so that the page knows that it is connected.
        send(SseEmitter.event().comment("open"));
        return emitter;
    }

    /** Its id counts what this page was told, and nothing else. */
    @Override
    public synchronized void changed(Set<String> things) {
        told++;
        send(SseEmitter.event()
                .name("changed")
                .id(Long.toString(told))
                .data(CanonicalJson.mapper().writeValueAsString(new Changed(new TreeSet<>(things)))));
    }

    @Override
    public void stillHere() {
        send(SseEmitter.event().comment(""));
    }

    @Override
    public void end() {
        emitter.complete();
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The server ends the exchange by itself; here it is only forgotten.
            gone.run();
        }
    }
}
