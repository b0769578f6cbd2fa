package samsyn.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import samsyn.event.AssessmentEvent;
import samsyn.json.CanonicalJson;
import samsyn.organisation.Likeness;

/** Given what has happened, when someone asks for something, then these events, or this refusal. */
final class Specification {

    /** 10:00 on 2 March 2026 in the Nordic day. */
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Assessment state;

    private Specification(Assessment state) {
        this.state = state;
    }

    static Specification given(Story story) {
        return new Specification(story.state());
    }

    static Specification given(AssessmentEvent... events) {
        return given(Story.nothing().happened(events));
    }

    Outcome when(Person who, AssessmentCommand command) {
        return when(who, command, NOW);
    }

    Outcome when(Person who, AssessmentCommand command, Instant now) {
        try {
            return new Outcome(state, who, Decide.decide(command, state, who, now), null);
        } catch (Refused refused) {
            return new Outcome(state, who, List.of(), refused);
        }
    }

    /** What came of it. */
    record Outcome(Assessment before, Person who, List<AssessmentEvent> events, Refused refused) {

        /** Exactly these events, which can be written, read back and folded. */
        Outcome then(AssessmentEvent... expected) {
            accepted();
            assertThat(events).containsExactly(expected);
            return this;
        }

        /** Accepted, whatever exactly was said. */
        Outcome accepted() {
            if (refused != null) {
                fail("Refused with " + refused.getMessage() + " instead of accepted");
            }
            assertThat(events).isNotEmpty();
            events.forEach(e -> assertThat(readBack(e)).isEqualTo(e));
            after();
            return this;
        }

        /** Refused as a whole. */
        void thenRefused(Refusal refusal) {
            thenRefused(refusal, null);
        }

        /** Refused because of one member of the command. */
        void thenRefused(Refusal refusal, String field) {
            assertThat(events).isEmpty();
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.field()).isEqualTo(field);
            if (refusal != Refusal.CHANGED_SINCE_SEEN) {
                assertThat(refused.current()).as("current").isNull();
                assertThat(refused.version()).as("version").isNull();
            }
        }

        /** Refused until its sender says yes to the disclosure of these questions. */
        void thenAsksFor(String... disclosing) {
            thenRefused(Refusal.WOULD_DISCLOSE, "disclosing");
            assertThat(refused.asked().disclosing()).containsExactly(disclosing);
            assertThat(refused.asked().accepted()).isEmpty();
        }

        /** Refused until its sender has looked at these likenesses. */
        List<Asked.Alike> thenAsksToCompare(Likeness... likenesses) {
            thenRefused(Refusal.LIKENESS_FOUND, "accepted");
            assertThat(refused.asked().disclosing()).isEmpty();
            assertThat(refused.asked().accepted())
                    .extracting(alike -> new Likeness(alike.kind(), alike.said(), alike.known()))
                    .containsExactly(likenesses);
            return refused.asked().accepted();
        }

        /** Refused because this stands there now. */
        void thenStale(Object current, Object version) {
            thenRefused(Refusal.CHANGED_SINCE_SEEN);
            assertThat(refused.current()).isEqualTo(current);
            assertThat(refused.version()).isEqualTo(version);
        }

        /** The state after. */
        Assessment.Opened after() {
            Assessment next = before;
            for (AssessmentEvent event : events) {
                next = Evolve.evolve(next, event, who.id());
            }
            return (Assessment.Opened) next;
        }
    }

    /** The event as another reader of the log gets it. */
    static AssessmentEvent readBack(AssessmentEvent event) {
        return CanonicalJson.mapper().readValue(CanonicalJson.bytes(event), event.getClass());
    }
}
