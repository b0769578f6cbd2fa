package samsyn.query.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import samsyn.openness.Openness.Thing;
import samsyn.openness.Openness.Version;
import samsyn.query.dossier.Link;
import samsyn.query.face.Documents;
import samsyn.query.face.Found;
import samsyn.query.face.Key;
import samsyn.query.face.Page;
import samsyn.query.face.View;
import samsyn.query.face.Whose;
import samsyn.query.openness.Standing;

/** Links to questions, as far as a reader may know them. */
final class Links {

    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::question).thenComparing(Link::id);

    private Links() {}

    /** Keys of the first pages of links to a question. */
    static Stream<Key> keys(Standing standing, String question, int pages) {
        return lists(standing, question).flatMap(key -> key.pages(pages));
    }

    /** Links to a question, by their ids. */
    static List<Link> on(Standing standing, String question, Documents documents, Found found) {
        return lists(standing, question)
                .flatMap(key -> ListPages.all(documents, found, key, ListPages.AT_ONCE, Page.LinkPage.class).stream())
                .sorted(ORDER)
                .toList();
    }

    /** All links of the assessment, by the evidence that they lead to. */
    static Map<UUID, List<Link>> byEvidence(Standing standing, Standings standings) {
        Map<Documents, List<String>> questions = new LinkedHashMap<>();
        for (var area : standing.access().areas()) {
            questions
                    .computeIfAbsent(standings.documents(standing, area.code()), _ -> new ArrayList<>())
                    .addAll(area.questions());
        }
        Map<UUID, List<Link>> links = new HashMap<>();
        questions.forEach((documents, codes) -> {
            List<Key> open =
                    codes.stream().flatMap(code -> lists(standing, code)).toList();
            while (!open.isEmpty()) {
                Found found = documents.find(open);
                List<Key> next = new ArrayList<>();
                for (Key key : open) {
                    found.one(key, Page.LinkPage.class).ifPresent(page -> {
                        page.items()
                                .forEach(link -> links.computeIfAbsent(link.evidence(), _ -> new ArrayList<>())
                                        .add(link));
                        if (page.full()) {
                            next.add(key.onPage(key.page() + 1));
                        }
                    });
                }
                open = next;
            }
        });
        links.values().forEach(each -> each.sort(ORDER));
        return links;
    }

    /** One list for everybody whose links the reader may know. */
    private static Stream<Key> lists(Standing standing, String question) {
        return standing.access().everybody().stream()
                .filter(author -> standing.knows(Thing.judging(question), List.of(author), Version.AS_SUBMITTED))
                .map(author -> Key.of(View.LINKS, standing.assessment(), question, Whose.madeBy(author)));
    }
}
