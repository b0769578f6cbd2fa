package samsyn.query.wording;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.event.Text;

/**
 * Finds the names and texts that events only point at; what is missing is written without its name.
 *
 * @param people names by person id
 * @param evidence titles by evidence id
 */
record Names(Words words, Map<String, String> people, Map<UUID, String> evidence) {

    Names {
        people = Map.copyOf(people);
        evidence = Map.copyOf(evidence);
    }

    String person(String id) {
        return people.getOrDefault(id, id);
    }

    String people(List<String> ids) {
        return words.list(ids.stream().map(this::person).toList());
    }

    String evidence(UUID id) {
        return evidence.getOrDefault(id, words.text("history.evidence"));
    }

    /** The title or address that an amended piece of evidence now has. */
    String amended(EvidenceAmended event) {
        return event.document() != null
                ? event.document().title()
                : Objects.requireNonNull(event.page()).address();
    }

    /** A question's code, or the area where there is no question. */
    String place(@Nullable String question, String area) {
        return question == null ? words.text("history.area", area) : question;
    }

    /** What was written, or that it is long and stands elsewhere. */
    String text(Text text) {
        return switch (text) {
            case Text.Inline(String value) -> value;
            case Text.Stored _ -> words.text("history.long-text");
        };
    }
}
