package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both sides in one process use the servers that were started with them, whatever addresses are set for others. */
@Tag("server")
@ExtendWith(EmptySamsyn.class)
class OwnServersTest {

    @Test
    void addressesThatAreSetForSidesStartedApartAreNotTaken(RunningSamsyn samsyn) throws Exception {
        assertThat(samsyn.jvm().commandLine()).containsAll(EmptySamsyn.ELSEWHERE);
        long before = samsyn.entries();

        FreshAssessment.openWithItsTeam(samsyn);

        assertThat(samsyn.entries()).isEqualTo(before + 4);
    }
}
