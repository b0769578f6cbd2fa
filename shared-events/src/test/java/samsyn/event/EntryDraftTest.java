package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samsyn.event.AssessmentEvent.AreaReopened;
import samsyn.event.AssessmentEvent.ConsensusConfirmed;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.AssessmentEvent.ScoresDisclosed;
import samsyn.score.Score;

class EntryDraftTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2013-02-04T08:00:00Z");
    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String PREV = "0f".repeat(32);
    private static final Actor ANNA =
            new Actor("anna", "Anna", Actor.Role.EVALUATOR, new Actor.Employer("se:1485", "Uddevalla kommun"));

    @Test
    void momentsAlwaysHaveSixDecimals() {
        EntryDraft draft = draft(new AreaReopened("1", "x"), 0);
        assertThat(at(draft, "2013-02-04T08:00:00Z")).isEqualTo("2013-02-04T08:00:00.000000Z");
        assertThat(at(draft, "2013-02-04T08:00:00.5Z")).isEqualTo("2013-02-04T08:00:00.500000Z");
        assertThat(at(draft, "2013-02-04T08:00:00.123456789Z")).isEqualTo("2013-02-04T08:00:00.123456Z");
        assertThat(at(draft, "2013-02-04T09:00:00+01:00")).isEqualTo("2013-02-04T08:00:00.000000Z");
    }

    @Test
    void theLargestPlaceStillFits() {
        byte[] written = draft(new AreaReopened("1", "x"), Long.MAX_VALUE).at(Long.MAX_VALUE, NOW, PREV);
        assertThat(EntryReader.read(written).envelope().position()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anEntryAsLongAsMayBeIsReadBack() {
        int longest = 0;
        for (int length = 59_000; length < 60_000; length++) {
            try {
                byte[] written =
                        draft(new AreaReopened("1", "x".repeat(length)), 1).at(1, NOW, PREV);
                assertThat(written.length).isLessThanOrEqualTo(EntryDraft.MAX_BYTES);
                longest = length;
            } catch (EntryException e) {
                break;
            }
        }
        byte[] written = draft(new AreaReopened("1", "x".repeat(longest)), 1).at(1, NOW, PREV);
        assertThat(written.length).isGreaterThan(EntryDraft.MAX_BYTES - 100);
        assertThat(EntryReader.read(written).event()).isEqualTo(new AreaReopened("1", "x".repeat(longest)));
    }

    @Test
    void aLongerOneIsRefusedBeforeTheHeadIsLocked() {
        assertThatThrownBy(() -> draft(new AreaReopened("1", "å".repeat(30_000)), 1))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("longer than 60000 bytes");
    }

    @Test
    void whatTheTypeDemandsCannotBeLeftOut() {
        assertRefused(
                new QuestionScored("1.2", "anna", 1, null, new Text.Inline("x"), List.of(), true), "/score is NULL");
        assertRefused(new AreaReopened("1", null), "/reason is NULL");
        assertRefused(new ConsensusConfirmed(ID, null, "anna"), "/question is NULL");
        assertThatThrownBy(() -> EntryDraft.of(
                        new AreaReopened("1", "x"),
                        ID,
                        ID,
                        0,
                        new Actor("a", null, Actor.Role.REVIEWER, null),
                        "c",
                        null,
                        null,
                        SALT))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("is NULL");
    }

    @Test
    void whatCouldNotBeReadCannotBeWritten() {
        assertRefused(new AreaReopened("1", "half \ud83d"), "half a character");
        assertRefused(new ScoresDisclosed("1.2", 1, List.of(), null, null, new BigDecimal("1E-19"), true), "18 digits");
        assertRefused(
                new QuestionScored(
                        "1.2",
                        "anna",
                        1,
                        new Score.Points(new BigDecimal("1E+30"), null, List.of()),
                        new Text.Inline("x"),
                        List.of(),
                        true),
                "18 digits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "AAAAAAAAAA+AAAAAAAAAAA"
            })
    void aSaltIsSixteenBytes(String salt) {
        assertThatThrownBy(() -> EntryDraft.of(new AreaReopened("1", "x"), ID, ID, 0, ANNA, "c", null, null, salt))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("a salt is 16 bytes");
    }

    @Test
    void onlyAnAssessmentsFirstEntryNamesNoneBefore() {
        assertPlaceRefused(0, 0, PREV);
        assertPlaceRefused(1, 1, null);
        assertPlaceRefused(1, 1, "0F".repeat(32));
        assertPlaceRefused(1, 1, "0f".repeat(31));
        assertPlaceRefused(2, 1, PREV);
        assertThatThrownBy(() -> draft(new AreaReopened("1", "x"), -1)).isInstanceOf(EntryException.class);
    }

    @Test
    void theSameEntryAtTwoPlacesDiffersInItsPlaceOnly() {
        EntryDraft draft = draft(new AreaReopened("1", "x"), 1);
        byte[] first = draft.at(7, NOW, PREV);
        byte[] second = draft.at(8, NOW, PREV);
        assertThat(new String(second, UTF_8))
                .isEqualTo(new String(first, UTF_8).replace("\"position\":\"7\"", "\"position\":\"8\""));
        assertThat(Arrays.equals(draft.at(7, NOW, PREV), first)).isTrue();
    }

    private static String at(EntryDraft draft, String moment) {
        byte[] entry = draft.at(0, Instant.parse(moment), null);
        return EntryDraft.MOMENT.format(EntryReader.read(entry).envelope().recordedAt());
    }

    private static EntryDraft draft(AssessmentEvent event, long sequence) {
        return EntryDraft.of(event, ID, ID, sequence, ANNA, "command", null, null, SALT);
    }

    private static void assertRefused(AssessmentEvent event, String sentence) {
        assertThatThrownBy(() -> draft(event, 0))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining(sentence);
    }

    private static void assertPlaceRefused(long sequence, long position, @Nullable String prev) {
        EntryDraft draft = draft(new AreaReopened("1", "x"), sequence);
        assertThatThrownBy(() -> draft.at(position, NOW, prev)).isInstanceOf(EntryException.class);
    }
}
