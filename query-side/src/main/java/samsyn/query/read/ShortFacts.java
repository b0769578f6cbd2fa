package samsyn.query.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.query.dossier.FactSheet;
import samsyn.query.dossier.Person;
import samsyn.query.dossier.Said;
import samsyn.query.face.Documents;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Standing;

/** Reads the short facts. */
public final class ShortFacts {

    /**
     * The short facts as they now read.
     *
     * @param version the version to name when recording them again, 0 before they were recorded
     */
    public record ShortFactsView(
            int version,
            List<Fact> facts,
            @Nullable Person recordedBy,
            @Nullable Instant recordedAt) {
        static final ShortFactsView NONE = new ShortFactsView(0, List.of(), null, null);

        static ShortFactsView of(FactSheet sheet) {
            Said said = sheet.said();
            return new ShortFactsView(
                    sheet.version(), sheet.facts(), said == null ? null : said.by(), said == null ? null : said.at());
        }
    }

    private final Documents documents;
    private final Standings standings;

    public ShortFacts(Documents documents, Standings standings) {
        this.documents = documents;
        this.standings = standings;
    }

    /**
     * The short facts; version 0 and empty before they were recorded.
     *
     * @throws NoSuchThing if there is no such assessment for this reader
     */
    public ShortFactsView of(UUID assessment, Asker reader) {
        Standing standing = standings.of(assessment, reader);
        return documents
                .find(Key.of(View.SHORT_FACTS, standing.assessment()), FactSheet.class)
                .map(ShortFactsView::of)
                .orElse(ShortFactsView.NONE);
    }
}
