package samsyn.bench.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Entry;

class GrownStoryTest {

    private static final int COUNT = 300;

    @ParameterizedTest
    @EnumSource
    void growsAsLongAsIsAskedForAndCanBeFolded(Growth growth) {
        List<byte[]> entries = GrownStory.entries(growth, COUNT, 1);

        AssessmentFold fold =
                new AssessmentFold(Entry.read(entries.getFirst()).envelope().assessment());
        entries.forEach(entry -> fold.apply(Entry.read(entry)));

        assertThat(entries).hasSize(COUNT);
        assertThat(fold.sequence()).isEqualTo(COUNT - 1);
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameFromTheSameSeed(Growth growth) {
        assertThat(GrownStory.entries(growth, COUNT, 1))
                .containsExactlyElementsOf(GrownStory.entries(growth, COUNT, 1));
    }
}
