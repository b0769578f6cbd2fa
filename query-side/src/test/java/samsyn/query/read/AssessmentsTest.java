package samsyn.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static samsyn.query.projection.People.*;
import static samsyn.query.projection.Story.ASSESSMENT;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import samsyn.event.Actor;
import samsyn.event.Actor.Role;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.query.dossier.Phase;
import samsyn.query.face.Documents;
import samsyn.query.face.Key;
import samsyn.query.face.View;
import samsyn.query.openness.Access;
import samsyn.query.openness.Asker;
import samsyn.query.openness.Asker.Right;
import samsyn.query.openness.NoSuchThing;
import samsyn.query.projection.Reads;
import samsyn.query.projection.Story;

class AssessmentsTest {

    @Test
    void everybodySeesTheirOwnAndRightsOpenTheRest() {
        Documents documents = Story.opened().documents();
        assertThat(list(documents, AS_ANNA)).extracting(AssessmentItem::role).containsExactly(Role.EVALUATOR);
        assertThat(list(documents, AS_REVIEWER))
                .extracting(AssessmentItem::role)
                .containsExactly(Role.REVIEWER);
        assertThat(list(documents, AS_COORDINATOR))
                .extracting(AssessmentItem::role)
                .containsExactly(Role.COORDINATOR);
        assertThat(list(documents, AS_AUDITOR)).extracting(AssessmentItem::role).containsExactly(Role.AUDITOR);
        assertThat(list(documents, AS_STRANGER)).isEmpty();
    }

    @Test
    void membersHaveNoRightsOfOthersHereAndWhoLeftHasNone() {
        Documents documents = Story.opened()
                .joins(CECILIA, Duty.EVALUATOR)
                .leaves(CECILIA, Duty.EVALUATOR)
                .documents();
        Asker annaWithRights = reader("anna", Right.COORDINATOR, Right.AUDITOR);
        assertThat(list(documents, annaWithRights))
                .extracting(AssessmentItem::role)
                .containsExactly(Role.EVALUATOR);
        Asker ceciliaWithRights = reader("cecilia", Right.AUDITOR);
        assertThat(list(documents, ceciliaWithRights)).isEmpty();
        assertThatThrownBy(() -> overview(documents, ceciliaWithRights)).isInstanceOf(NoSuchThing.class);
        assertThatThrownBy(() -> overview(documents, AS_STRANGER)).isInstanceOf(NoSuchThing.class);
    }

    @Test
    void aCoordinatorWhoIsAlsoAnAuditorReadsAsCoordinator() {
        Asker both = reader("both", Right.COORDINATOR, Right.AUDITOR);
        assertThat(overview(Story.opened().documents(), both).role()).isEqualTo(Role.COORDINATOR);
    }

    @Test
    void aHiddenChangeDoesNotMoveTheLastChange() {
        Story story = Story.opened().scores(ANNA, "1.2", "17");
        Instant seen = lastChanged(story, AS_BERTIL);
        story.revises(ANNA, "1.2", "18").revises(ANNA, "1.2", "19");
        assertThat(lastChanged(story, AS_BERTIL)).isEqualTo(seen);
        assertThat(lastChanged(story, AS_COORDINATOR)).isEqualTo(seen);
        assertThat(lastChanged(story, AS_ANNA)).isEqualTo(seen.plusSeconds(2));
        assertThat(lastChanged(story, AS_REVIEWER)).isEqualTo(seen.minusSeconds(1));
    }

    @Test
    void countsWhatIsAgreedAndApproved() {
        Story story = Story.opened()
                .scores(ANNA, "1.1", "3")
                .bothScore("2.1", "17", "16")
                .agree(1, "2.1", 1, "17.2")
                .submits("2", "a".repeat(64))
                .approves("2", "a".repeat(64));
        AssessmentItem item = list(story.documents(), AS_ANNA).getFirst();
        assertThat(item.progress()).isEqualTo(new AssessmentItem.ItemProgress(2, 1, 3, 1, 2));
        assertThat(overview(story.documents(), AS_BERTIL).overview().team())
                .extracting(Overview.TeamMember::scored)
                .containsExactly(2, 1, null);
    }

    @Test
    void aFinishedAssessmentMovesToItsOwnCollectionAndBack() {
        Story story = Story.opened().finishes();
        assertThat(list(story.documents(), AS_ANNA).getFirst().status()).isEqualTo(Phase.FINISHED);
        assertThat(list(story.documents(), AS_ANNA).getFirst().total()).isNotNull();
        story.resumes();
        assertThat(list(story.documents(), AS_ANNA).getFirst().status()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(list(story.documents(), AS_ANNA).getFirst().total()).isNull();
    }

    @Test
    void whatIsAmendedReadsSoEverywhereFromThenOn() {
        Documents documents = Story.opened()
                .amends(BERTIL, "Bertil Eek")
                .amendsUnit("Hammarö nya", 2031)
                .documents();

        assertThat(list(documents, AS_ANNA).getFirst().municipality()).isEqualTo("Hammarö nya");
        assertThat(list(documents, AS_ANNA).getFirst().year()).isEqualTo(2031);
        assertThat(overview(documents, AS_REVIEWER).overview().unit().name()).isEqualTo("Hammarö nya");
        assertThat(overview(documents, AS_REVIEWER).overview().team())
                .extracting(Overview.TeamMember::name)
                .contains("Bertil Eek");
    }

    @Test
    void itIsKnownWhoFormedAnAssessment() {
        Story story = Story.opened();
        Actor lena = new Actor("lena", "Lena", Role.COORDINATOR, COORDINATOR.employer());
        Access before = access(story);
        Access after = access(story.cancels(lena));

        assertThat(before.formers()).containsExactly("coordinator");
        assertThat(after.formers()).containsExactly("coordinator", "lena");
    }

    private static Access access(Story story) {
        return story.documents()
                .find(Key.of(View.ACCESS, ASSESSMENT), Access.class)
                .orElseThrow();
    }

    private static List<AssessmentItem> list(Documents documents, Asker reader) {
        return Reads.of(documents).assessments().list(reader, null, 1000).items();
    }

    private static AssessmentOverview overview(Documents documents, Asker reader) {
        return Reads.of(documents).assessments().overview(ASSESSMENT, reader);
    }

    private static Instant lastChanged(Story story, Asker reader) {
        return overview(story.documents(), reader).overview().lastChangedAt();
    }
}
