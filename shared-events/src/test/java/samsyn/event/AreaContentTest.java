package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import samsyn.event.AreaContent.Agreed;
import samsyn.event.AreaContent.Link;
import samsyn.event.AreaContent.Note;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AreaContent.Piece;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.json.CanonicalJson;
import samsyn.json.OtherCanonicalForm;
import samsyn.organisation.Organisation;
import samsyn.score.Score;
import samsyn.score.Score.Points;
import samsyn.score.Score.Typed;

/** What an approval stands for, pinned: the same content has the same hash for ever, in whatever order it was made. */
class AreaContentTest {

    private static final Piece INTERVIEW = Piece.of(
            id(1),
            new Evidence.Interview(
                    "G1",
                    LocalDate.of(2013, 1, 22),
                    List.of(new Evidence.Participant(id(91), "kommunchef", ciphertext(91, "bmFtbg"))),
                    ciphertext(1, "YW50ZWNrbmluZ2Fy")));
    private static final Piece DOCUMENT =
            Piece.of(id(2), new Evidence.Document("Plan", "https://www.hammaro.se/plan.pdf", null, null));
    private static final Piece PAGE = Piece.of(
            id(3),
            new Evidence.WebPage(
                    "https://www.hammaro.se", LocalDate.of(2013, 1, 10), new Text.Inline("Protokoll på webben")));
    private static final Piece ANSWER =
            Piece.of(id(4), new Evidence.SelfDescription("1.2", new Text.Stored("ab".repeat(32), 5_000)));

    private static final Note STRENGTH = Note.of(
            id(5), NoteKind.STRENGTH, new Finding(List.of("1.2"), null, new Text.Inline("Öppet och sökbart."), null));
    private static final Note IMPROVEMENT = Note.of(
            id(6),
            NoteKind.IMPROVEMENT,
            new Finding(
                    List.of("1.5"),
                    "Etik",
                    new Text.Inline("Skriv en policy."),
                    new Organisation("se:1880", "Örebro kommun", null)));
    private static final Note PROSE =
            Note.of(id(7), NoteKind.PROSE, new Finding(List.of(), null, new Text.Inline("Allmänt."), null));

    private static final Link PRACTICE = new Link(id(8), "1.2", id(1), Evidence.Shows.PRACTICE, "efter en timme");
    private static final Link FOLLOW_UP = new Link(id(9), "1.2", id(3), Evidence.Shows.FOLLOW_UP, null);

    private static final Agreed INFORMED = new Agreed(
            "1.2",
            1,
            new Points(new BigDecimal("17.2"), new Typed(Score.Unit.PERCENT, new BigDecimal("86")), List.of()),
            null);
    private static final Agreed ETHICS = new Agreed("1.5", 2, Score.NOT_APPLICABLE, "Frågan ställdes inte.");

    private static final AreaContent CONTENT = new AreaContent(
            "1",
            List.of(INTERVIEW, DOCUMENT, PAGE, ANSWER),
            List.of(STRENGTH, IMPROVEMENT),
            List.of(PRACTICE, FOLLOW_UP),
            List.of(PROSE),
            List.of(INFORMED, ETHICS));

    @Test
    void standsInItsGoldenForm() throws IOException {
        assertThat(new String(CanonicalJson.bytes(CONTENT), UTF_8)).isEqualTo(new String(golden(), UTF_8));
        assertThat(OtherCanonicalForm.of(golden())).isEqualTo(new String(golden(), UTF_8));
    }

    @Test
    void isHashedOverThatForm() throws IOException, GeneralSecurityException {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(golden()));
        assertThat(CONTENT.hash()).isEqualTo(hash);
        assertThat(hash).isEqualTo("59d584648872af862d8af52bf21eafea27e25102483930c9316a2a1a14bb6e65");
    }

    @Test
    void doesNotDependOnTheOrderOfWork() {
        AreaContent other = new AreaContent(
                "1",
                List.of(PAGE, ANSWER, DOCUMENT, INTERVIEW),
                List.of(IMPROVEMENT, STRENGTH),
                List.of(FOLLOW_UP, PRACTICE),
                List.of(PROSE),
                List.of(ETHICS, INFORMED));
        assertThat(other.hash()).isEqualTo(CONTENT.hash());
    }

    @Test
    void changesWithAnyPartOfIt() {
        Agreed otherReason = new Agreed(ETHICS.id(), ETHICS.round(), ETHICS.score(), "En annan orsak.");
        AreaContent other = new AreaContent(
                "1",
                CONTENT.evidence(),
                CONTENT.findings(),
                CONTENT.links(),
                CONTENT.prose(),
                List.of(INFORMED, otherReason));
        assertThat(other.hash()).isNotEqualTo(CONTENT.hash());
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = AreaContentTest.class.getResourceAsStream("/golden/content/area.json")) {
            return Objects.requireNonNull(in, "golden/content/area.json").readAllBytes();
        }
    }

    private static Ciphertext ciphertext(int key, String text) {
        return new Ciphertext(Ciphertext.ALG, id(key), "AAECAwQFBgcICQoL", new Text.Inline(text));
    }

    private static UUID id(int n) {
        return UUID.fromString("00000000-0000-4000-8000-0000000000%02x".formatted(n));
    }
}
