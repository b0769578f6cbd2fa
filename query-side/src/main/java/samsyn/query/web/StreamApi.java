package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import samsyn.query.live.Streams;
import samsyn.query.openness.Asker;
import samsyn.query.read.Assessments;

/** Server-sent events: which things have changed for this reader. */
@RestController
final class StreamApi {

    private final Streams streams;
    private final Assessments assessments;

    StreamApi(Streams streams, Assessments assessments) {
        this.streams = streams;
        this.assessments = assessments;
    }

    /**
     * Opens a stream.
     *
     * @param lastEvent given by a browser whose connection was lost; what was missed meanwhile is told as one change
     * @param since when the page's assessment had last changed, as it was read; a change after it is told at once
     */
    @GetMapping("/api/assessments/{assessment}/stream")
    SseEmitter stream(
            @PathVariable String assessment,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent,
            @RequestParam(required = false) @Nullable String since,
            Authentication authentication,
            HttpServletResponse response) {
        UUID id = Parameters.id(assessment, "assessment");
        Instant seen = Parameters.moment(since, "since");
        Asker reader = Askers.of(authentication);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        BooleanSupplier missed = () -> lastEvent != null
                || (seen != null
                        && assessments
                                .overview(id, reader)
                                .overview()
                                .lastChangedAt()
                                .isAfter(seen));
        OpenPage page = new OpenPage();
        Runnable close = streams.open(id, reader, Askers.until(authentication), missed, page);
        return page.emitter(close);
    }
}
