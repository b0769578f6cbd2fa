package samsyn.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a score can rest on: an interview, a document, a web page, or the unit's own written answer. */
public sealed interface Evidence {

    /** A group interview; names and notes are ciphertext, so that they can be erased. */
    record Interview(String group, LocalDate heldOn, List<Participant> participants, Ciphertext notes)
            implements Evidence {
        public Interview {
            participants = List.copyOf(participants);
        }
    }

    /** Someone interviewed: the role is official record, the name is encrypted under the person's own key. */
    record Participant(UUID person, String role, Ciphertext name) {}

    /** An official or steering document; the SHA-256 is of the file, where one was given. */
    record Document(
            String title,
            @Nullable String link,
            @Nullable LocalDate dated,
            @Nullable String sha256) implements Evidence {}

    /** A web page: its address, when it was seen and what was seen. */
    record WebPage(String address, LocalDate seenOn, Text saw) implements Evidence {}

    /** The unit's own written answer to one question. */
    record SelfDescription(String question, Text answer) implements Evidence {}

    /** What a piece of evidence shows; plans do not support a score above 0. */
    enum Shows {
        PRACTICE,
        FOLLOW_UP,
        PLAN
    }
}
