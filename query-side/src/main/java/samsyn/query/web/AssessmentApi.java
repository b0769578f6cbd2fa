package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import samsyn.query.openness.Asker;
import samsyn.query.read.Assessments;
import samsyn.query.read.History;
import samsyn.query.read.Results;
import samsyn.query.read.ShortFacts;

/** Reads of an assessment as a whole. */
@RestController
final class AssessmentApi {

    private final Assessments assessments;
    private final Results results;
    private final ShortFacts facts;
    private final History history;

    AssessmentApi(Assessments assessments, Results results, ShortFacts facts, History history) {
        this.assessments = assessments;
        this.results = results;
        this.facts = facts;
        this.history = history;
    }

    @GetMapping("/api/assessments")
    void list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            Asker reader,
            HttpServletResponse response)
            throws IOException {
        Answers.send(assessments.list(reader, after, Parameters.limit(limit)), response);
    }

    @GetMapping("/api/assessments/{assessment}")
    void overview(@PathVariable String assessment, Asker reader, HttpServletResponse response) throws IOException {
        Answers.send(assessments.overview(Parameters.id(assessment, "assessment"), reader), response);
    }

    @GetMapping("/api/assessments/{assessment}/result")
    void result(@PathVariable String assessment, Asker reader, HttpServletResponse response) throws IOException {
        Answers.send(results.of(Parameters.id(assessment, "assessment"), reader), response);
    }

    @GetMapping("/api/assessments/{assessment}/short-facts")
    void shortFacts(@PathVariable String assessment, Asker reader, HttpServletResponse response) throws IOException {
        ShortFacts.ShortFactsView sheet = facts.of(Parameters.id(assessment, "assessment"), reader);
        Answers.send(sheet, sheet.version() == 0 ? null : sheet.version(), response);
    }

    @GetMapping("/api/assessments/{assessment}/history")
    void history(
            @PathVariable String assessment,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            Asker reader,
            HttpServletResponse response)
            throws IOException {
        int most = Parameters.limit(limit);
        Answers.send(history.page(Parameters.id(assessment, "assessment"), reader, after, most), response);
    }
}
