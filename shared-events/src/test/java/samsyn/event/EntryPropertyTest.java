package samsyn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import samsyn.Seed;
import samsyn.json.CanonicalJson;
import samsyn.json.OtherCanonicalForm;

/** What must hold for every entry that can be written, tried on entries that nobody thought of. */
class EntryPropertyTest {

    @Test
    void whatIsWrittenIsReadBackEqual() throws Exception {
        Random random = Seed.random("whatIsWrittenIsReadBackEqual");
        RandomEvents events = new RandomEvents(random);
        Set<Class<?>> seen = new HashSet<>();
        for (int i = 0; i < Seed.TRIES; i++) {
            Recorded entry = events.entry();
            byte[] written = EntryDraft.write(entry);
            assertThat(EntryReader.read(written)).isEqualTo(entry);
            assertThat(CanonicalJson.bytes(CanonicalJson.read(written))).isEqualTo(written);
            String text = new String(written, UTF_8);
            assertThat(OtherCanonicalForm.of(written)).isEqualTo(text);
            assertThat(new JsonCanonicalizer(text).getEncodedUTF8()).isEqualTo(written);
            seen.add(entry.event().getClass());
        }
        assertThat(seen).hasSameSizeAs(EventTypes.all());
    }

    @Test
    void whatWasChangedIsRefusedOrStandsInItsOneForm() {
        Random random = Seed.random("whatWasChangedIsRefusedOrStandsInItsOneForm");
        RandomEvents events = new RandomEvents(random);
        Mutations mutations = new Mutations(random);
        int refused = 0;
        int accepted = 0;
        for (int i = 0; i < Seed.TRIES; i++) {
            byte[] written = EntryDraft.write(events.entry());
            byte[] changed = mutations.of(written);
            Recorded read;
            try {
                read = EntryReader.read(changed);
            } catch (EntryException e) {
                refused++;
                continue;
            }
            accepted++;
            assertThat(EntryDraft.write(read)).isEqualTo(changed);
            assertThat(OtherCanonicalForm.of(changed)).isEqualTo(new String(changed, UTF_8));
        }
        assertThat(refused).isGreaterThan(Seed.TRIES / 2);
        assertThat(accepted)
                .as("changes inside a text are another entry, and readable")
                .isPositive();
    }
}
