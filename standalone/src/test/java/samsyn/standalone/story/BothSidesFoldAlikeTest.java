package samsyn.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import samsyn.command.assessment.MadeUpStory;
import samsyn.command.assessment.MadeUpStory.Told;
import samsyn.command.assessment.WhatStands;
import samsyn.query.dossier.Dossier;

/**
 * The command side decides by one fold of the events, readers are shown another: whatever people do, after every entry
 * both have come to the same. A failure names the seed; {@code -Dsamsyn.seed=…} tells the same stories again.
 */
@Tag("random")
class BothSidesFoldAlikeTest {

    private static final int STORIES = Boolean.getBoolean("samsyn.full") ? 1_000 : 100;

    @Test
    void whatACommandIsDecidedByIsWhatReadersAreShown() {
        long seed = seed();
        System.out.printf("samsyn.seed=%d, %d stories folded on both sides%n", seed, STORIES);
        int entries = 0;

        for (int story = 0; story < STORIES; story++) {
            entries += compare(MadeUpStory.of(seed, story), "samsyn.seed=" + seed + ", story " + story);
        }

        System.out.printf("%d entries compared%n", entries);
        assertThat(entries).isGreaterThan(STORIES * 20);
    }

    private static int compare(List<Told> story, String which) {
        Recordings recordings = new Recordings();
        Dossier dossier = null;
        for (Told told : story) {
            var recorded = recordings.of(told.event(), told.by());
            dossier = dossier == null ? Dossier.opened(recorded) : dossier.after(recorded);
            WhatStands decided = told.whatStands();
            WhatStands shown = DossierSays.of(dossier);
            if (!shown.equals(decided)) {
                String where = which + ", entry " + dossier.sequence() + ": " + told.event();
                assertThat(shown).as(where).usingRecursiveComparison().isEqualTo(decided);
                throw new AssertionError(where + ": " + shown + " is not " + decided);
            }
        }
        return story.size();
    }

    private static long seed() {
        String given = System.getProperty("samsyn.seed", "");
        return given.isBlank() ? new Random().nextLong() : Long.parseLong(given);
    }
}
