package hiring.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.Samples;
import hiring.events.StageOutcomeDecided;
import hiring.events.StageOutcomeDecided.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedOutcomesTest {

    private static final UUID APPLICATION = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final int SEEDS = 500;

    private static StageOutcomeDecided outcome(String stage, @Nullable Integer publication) {
        int number = publication == null ? 1 : publication;
        return new StageOutcomeDecided(
                APPLICATION,
                APPLICATION,
                APPLICATION,
                stage,
                number % 2 == 1 ? Outcome.PROGRESSED : Outcome.NOT_PROGRESSED,
                null,
                publication,
                Samples.DURING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void in_any_order_more_than_once_and_in_any_batches_the_highest_publication_counts(int highest) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<StageOutcomeDecided> events = new ArrayList<>();
            IntStream.rangeClosed(1, highest).forEach(number -> {
                for (int times = random.nextInt(3); times >= 0; times--) {
                    events.add(outcome("sift", number == 1 && random.nextBoolean() ? null : number));
                }
            });
            Collections.shuffle(events, random);

            StageOutcomeDecided applied = null;
            int from = 0;
            while (from < events.size()) {
                int to = from + 1 + random.nextInt(events.size() - from);
                for (StageOutcomeDecided one : PublishedOutcomes.counting(events.subList(from, to))) {
                    applied = applied == null || PublishedOutcomes.replaces(applied, one) ? one : applied;
                }
                from = to;
            }

            assertThat(Objects.requireNonNull(applied).publicationOrFirst())
                    .as("Seed %d", seed)
                    .isEqualTo(highest);
        }
    }

    @Test
    void stages_are_decided_independently() {
        assertThat(PublishedOutcomes.counting(List.of(outcome("sift", 2), outcome("centre", 1), outcome("sift", 1))))
                .containsExactly(outcome("centre", 1), outcome("sift", 2));
    }
}
