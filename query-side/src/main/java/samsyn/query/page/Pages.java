package samsyn.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import samsyn.query.page.Shell.Here;
import samsyn.query.wording.Words;

/** The pages' addresses. */
@Controller
final class Pages {

    private final PageData data;
    private final MessageSource texts;
    private final InstantSource clock;

    Pages(PageData data, MessageSource texts, InstantSource clock) {
        this.data = data;
        this.texts = texts;
        this.clock = clock;
    }

    /** The door; {@code ?error} says that the token did not open it, {@code ?logout} that the reader just left. */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("shell", Shell.of(request, Here.LOGIN, null, null));
        model.addAttribute("refused", request.getParameterMap().containsKey("error"));
        model.addAttribute("left", request.getParameterMap().containsKey("logout"));
        return "login";
    }

    @GetMapping("/")
    String board(HttpServletRequest request, Authentication reader, Model model) {
        model.addAttribute("shell", shell(request, Here.BOARD, reader, null));
        model.addAttribute("page", BoardPage.of(data.board(reader), words(request)));
        return "board";
    }

    @GetMapping("/assessments/{id}")
    String result(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication reader,
            Model model,
            @PathVariable UUID id) {
        return data.result(reader, id)
                .map(result -> {
                    model.addAttribute("shell", shell(request, Here.RESULT, reader, result.subject()));
                    model.addAttribute("page", ResultPage.of(result, words(request)));
                    return "result";
                })
                .orElseGet(() -> missing(response, model));
    }

    @GetMapping("/assessments/{id}/history")
    String history(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication reader,
            Model model,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor) {
        return data.history(reader, id, cursor)
                .map(history -> {
                    model.addAttribute("shell", shell(request, Here.HISTORY, reader, history.subject()));
                    model.addAttribute("page", TrailPage.of(history, words(request)));
                    return "history";
                })
                .orElseGet(() -> missing(response, model));
    }

    private Shell shell(HttpServletRequest request, Here here, Authentication reader, @Nullable Subject subject) {
        return Shell.of(request, here, Initials.of(data.nameOf(reader)), subject);
    }

    private Words words(HttpServletRequest request) {
        return new Words(texts, AskedLanguage.of(request), clock);
    }

    /** The same page that the server shows for any address it does not know. */
    private static String missing(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }
}
