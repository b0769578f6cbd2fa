package samsyn.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Asker.Right;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.read.AssessmentOverview;
import samsyn.query.read.Assessments;
import samsyn.query.read.EvidencePieces;
import samsyn.query.read.History;
import samsyn.query.read.HistoryPage;
import samsyn.query.read.MalformedCursor;
import samsyn.query.read.Overview;
import samsyn.query.read.Results;
import samsyn.query.read.ShortFacts;
import samsyn.query.wording.Words;

/** The pages' addresses; each reads what its page shows, by the same reads as the API. */
@Controller
final class PageAddresses {

    private static final int LINES = 100;
    private static final int ASSESSMENTS = 1_000;

    private final Assessments assessments;
    private final Results results;
    private final ShortFacts facts;
    private final EvidencePieces evidence;
    private final History history;

    PageAddresses(
            Assessments assessments, Results results, ShortFacts facts, EvidencePieces evidence, History history) {
        this.assessments = assessments;
        this.results = results;
        this.facts = facts;
        this.evidence = evidence;
        this.history = history;
    }

    /** The door; {@code ?error} says that the token did not open it, {@code ?logout} that the reader just left. */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("shell", Shell.of(request, "login", null, null));
        model.addAttribute("refused", request.getParameterMap().containsKey("error"));
        model.addAttribute("left", request.getParameterMap().containsKey("logout"));
        return "login";
    }

    @GetMapping("/")
    String board(Asker reader, Words words, HttpServletRequest request, Model model) {
        List<Overview> all = assessments.overviews(reader, null, ASSESSMENTS).items().stream()
                .map(AssessmentOverview::overview)
                .toList();
        model.addAttribute("page", BoardPage.of(all, reader.has(Right.COORDINATOR), words));
        return inShell("board", null, reader, request, model);
    }

    @GetMapping("/assessments/{id}")
    String result(@PathVariable UUID id, Asker reader, Words words, HttpServletRequest request, Model model) {
        Overview overview = overview(id, reader);
        model.addAttribute(
                "page",
                ResultPage.of(
                        overview,
                        results.tables(id, reader),
                        facts.of(id, reader).facts(),
                        words));
        return inShell("result", overview, reader, request, model);
    }

    @GetMapping("/assessments/{id}/history")
    String history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            Asker reader,
            Words words,
            HttpServletRequest request,
            Model model) {
        Overview overview = overview(id, reader);
        HistoryPage part = history.newest(id, reader, cursor, LINES);
        var names = evidence.titles(id, reader, TrailPage.evidenceIn(part));
        model.addAttribute("page", TrailPage.of(overview, part, history.moments(id, reader), names, words));
        model.addAttribute("first", cursor == null);
        return inShell("history", overview, reader, request, model);
    }

    /** The same page that the server shows for any address it does not know. */
    @ExceptionHandler({NoSuchThing.class, MalformedCursor.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String missing(Model model) {
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }

    private Overview overview(UUID id, Asker reader) {
        return assessments.overview(id, reader).overview();
    }

    /** Names the page's template, and adds what stands around every page. */
    private static String inShell(
            String template, @Nullable Overview subject, Asker reader, HttpServletRequest request, Model model) {
        model.addAttribute("shell", Shell.of(request, template, reader, subject));
        return template;
    }
}
