package fr.passregion.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StoriesTests {

    private static final Pattern COMMAND = Pattern.compile("-Dtest=StoriesTests -Dseed=(-?\\d+)");

    @Test
    void asManyStoriesAreToldAsUsualAndNoTwoAreTheSame() {
        var told = new ArrayList<Integer>();
        Stories.tell(StoriesTests.class, 20, chance -> told.add(chance.nextInt()));
        assertThat(told).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aFailingStoryNamesTheSeedThatTellsItAgain() {
        var unlucky = new AtomicInteger();
        Stories.Story story = chance -> {
            unlucky.set(chance.nextInt());
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> Stories.tell(StoriesTests.class, 5, story))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a bug")
                .satisfies(failure -> {
                    var first = unlucky.get();
                    var seed = COMMAND.matcher(failure.getMessage());
                    assertThat(seed.find()).isTrue();
                    assertThatThrownBy(() -> Stories.tellOne(StoriesTests.class, Long.parseLong(seed.group(1)), story));
                    assertThat(unlucky.get()).isEqualTo(first);
                });
    }
}
