package samsyn.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.QuestionScored;
import samsyn.event.EventTypes;
import samsyn.event.Text;
import samsyn.query.dossier.Circumstance;
import samsyn.query.face.ScoreMark;
import samsyn.query.read.HistoryPage;
import samsyn.query.wording.Sentence.Noted;
import samsyn.query.wording.Sentence.Quoted;

class SentencesTest {

    @Test
    void hasASampleOfEveryEventThereIs() {
        assertThat(SampleHistory.told().stream().map(t -> EventTypes.nameOf(t.event())))
                .containsAll(EventTypes.all().stream().map(EventTypes::nameOf).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsEveryEventInEveryLanguage(Language language) {
        Sentences sentences = in(language);
        assertThat(SampleHistory.entries()).allSatisfy(entry -> {
            Sentence sentence = sentences.of(entry);
            assertThat(sentence.text()).isNotBlank().doesNotContain("{", "}", "null");
            assertThat(sentence.icon()).matches("[il]-[a-z]+");
        });
    }

    @Test
    void saysWhoDidWhatToWhich() {
        assertThat(told("question-scored.v1").text()).isEqualTo("Utvärderare 2 satte sin poäng på 1.2");
        assertThat(told("question-scored.v1").detail()).isEqualTo("17,60, oberoende");
        assertThat(told("team-member-assigned.v1").text())
                .isEqualTo("Samordnare tog in Utvärderare 2 i laget som utvärderare");
        assertThat(told("team-member-amended.v1").text()).isEqualTo("Samordnare rättade uppgifterna om Utvärderare 2");
        assertThat(told("unit-amended.v1").text())
                .isEqualTo("Samordnare rättade vad bedömningen gäller: Hammarö kommun 2013");
        assertThat(told("likeness-accepted.v1").text())
                .isEqualTo("Samordnare godtog att Hammarö Bygg liknar Hammarö kommun");
        assertThat(told("likeness-accepted.v1").detail())
                .isEqualTo("det ena namnet i det andra, arbetsgivare för Utvärderare 2");
        assertThat(told("evidence-linked.v1").text()).isEqualTo("Utvärderare 1 kopplade Kommunikationspolicy till 1.2");
        assertThat(told("consensus-reached.v1").text())
                .isEqualTo("Utvärderare 1 och Utvärderare 2 enades om 17,20 på 1.2");
        assertThat(told("scores-disclosed.v1").detail())
                .isEqualTo("Utvärderare 1: 16,80, Utvärderare 2: 17,60 och Utvärderare 3: ej tillämplig"
                        + ", skiljer 0,80, inom tolerans");
        assertThat(told("interview-recorded.v1").detail()).isEqualTo("15 jan 2013, 2 deltagare");
        assertThat(told("assessment-finished.v1").detail()).isEqualTo("599 av 800 poäng");
    }

    @Test
    void marksAScoreOfOneEventWithoutSayingAgainWhoseItIs() {
        assertThat(told("question-scored.v1").marks()).containsExactly(new Noted("i-none", "Utan underlag"));
        assertThat(told("score-revised.v1").marks())
                .containsExactly(new Noted("i-none", "Endast plan, räknas inte"), new Noted("i-eye", "Inte oberoende"));
        assertThat(told("consensus-reached.v1").marks()).isEmpty();
    }

    @Test
    void saysWhoseScoresBearAMarkWhereAnEventHoldsSeveral() {
        assertThat(told("scores-disclosed.v1").marks())
                .containsExactly(
                        new Noted("i-none", "Utan underlag: Utvärderare 1 och Utvärderare 2"),
                        new Noted("i-person", "Har lämnat laget, räknas inte: Utvärderare 3"));
        assertThat(told("assessment-finished.v1").marks())
                .containsExactly(
                        new Noted("i-none", "Utan underlag: 1.5"),
                        new Noted("i-none", "Endast plan, räknas inte: 4.6"));
    }

    @ParameterizedTest
    @CsvSource({"SV, Inte satt blint", "EN, Not blind", "NB, Ikke satt blindt"})
    void marksAScoreOfAFurtherRoundAsNotBlind(Language language, String mark) {
        AssessmentEvent scored = SampleHistory.told().stream()
                .map(SampleHistory.Told::event)
                .filter(QuestionScored.class::isInstance)
                .findFirst()
                .orElseThrow();
        HistoryPage.Item further = SampleHistory.entry(
                "question-scored.v1", scored, new ScoreMark("1.2", "evaluator-2", null, Circumstance.NOT_BLIND));
        assertThat(in(language).of(further).marks()).containsExactly(new Noted("i-eye", mark));
    }

    @Test
    void tellsTheReasonBesideWhatWasWritten() {
        assertThat(told("score-revised.v1").said())
                .containsExactly(new Quoted("Motivering", "Resultat syns."), new Quoted("Skäl", "Räknade fel."));
        assertThat(told("area-returned.v1").said())
                .containsExactly(
                        new Quoted("1.4", "Skälet till höjningen saknas."), new Quoted("Skäl", "Ett skäl saknas."));
    }

    @Test
    void writesWithoutNamesThatAreNotKnown() {
        Sentences unknowing = new Sentences(SampleWords.in(Language.SV), Map.of(), Map.of());
        assertThat(unknowing.of(entry("evidence-linked.v1")).text())
                .isEqualTo("Utvärderare 1 kopplade ett underlag till 1.2");
        assertThat(unknowing.of(entry("team-member-released.v1")).text())
                .isEqualTo("Samordnare lät evaluator-3 lämna laget");
    }

    @Test
    void saysThatALongTextIsNotAtHand() {
        Names names = new Names(SampleWords.in(Language.SV), Map.of(), Map.of());
        assertThat(names.text(new Text.Stored("ab".repeat(32), 9_000))).isEqualTo("(En lång text som inte visas här.)");
    }

    private static Sentence told(String type) {
        return in(Language.SV).of(entry(type));
    }

    private static HistoryPage.Item entry(String type) {
        return SampleHistory.entries().stream()
                .filter(e -> e.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Sentences in(Language language) {
        return new Sentences(SampleWords.in(language), SampleHistory.PEOPLE, SampleHistory.TITLES);
    }
}
