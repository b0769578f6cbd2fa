package samsyn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import samsyn.query.openness.Asker;
import samsyn.query.read.AreaView;
import samsyn.query.read.Areas;
import samsyn.query.read.EvidencePiece;
import samsyn.query.read.EvidencePieces;
import samsyn.query.read.QuestionView;
import samsyn.query.read.Questions;

/** Reads of what a team works on: questions, areas, evidence. */
@RestController
final class WorkApi {

    private final Questions questions;
    private final Areas areas;
    private final EvidencePieces evidence;

    WorkApi(Questions questions, Areas areas, EvidencePieces evidence) {
        this.questions = questions;
        this.areas = areas;
        this.evidence = evidence;
    }

    /** Its tag is the version of the reader's own score. */
    @GetMapping("/api/assessments/{assessment}/questions/{code}")
    void question(
            @PathVariable String assessment, @PathVariable String code, Asker reader, HttpServletResponse response)
            throws IOException {
        QuestionView view = questions.of(Parameters.id(assessment, "assessment"), code, reader);
        Answers.send(view, view.myVersion(), response);
    }

    /** Its tag is the hash of the content that an approval would stand for. */
    @GetMapping("/api/assessments/{assessment}/areas/{code}")
    void area(@PathVariable String assessment, @PathVariable String code, Asker reader, HttpServletResponse response)
            throws IOException {
        AreaView view = areas.of(Parameters.id(assessment, "assessment"), code, reader);
        Answers.send(view, view.content(), response);
    }

    @GetMapping("/api/assessments/{assessment}/evidence")
    void evidence(
            @PathVariable String assessment,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            Asker reader,
            HttpServletResponse response)
            throws IOException {
        int most = Parameters.limit(limit);
        Answers.send(evidence.list(Parameters.id(assessment, "assessment"), reader, after, most), response);
    }

    /** Its tag is the version of its record. */
    @GetMapping("/api/assessments/{assessment}/evidence/{piece}")
    void piece(@PathVariable String assessment, @PathVariable String piece, Asker reader, HttpServletResponse response)
            throws IOException {
        EvidencePiece found =
                evidence.piece(Parameters.id(assessment, "assessment"), Parameters.id(piece, "evidence"), reader);
        Answers.send(found, found.version(), response);
    }
}
