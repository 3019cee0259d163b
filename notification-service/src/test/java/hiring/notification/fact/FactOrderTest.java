package hiring.notification.fact;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.StageOutcomeDecided;
import hiring.events.StageOutcomeDecided.Outcome;
import hiring.notification.Sample;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Retraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
class FactOrderTest {

    private static final UUID APPLICATION = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final int SEEDS = 500;

    private static StageOutcomeDecided outcome(@Nullable Integer publication) {
        int number = publication == null ? 1 : publication;
        return new StageOutcomeDecided(
                APPLICATION,
                APPLICATION,
                APPLICATION,
                Sample.VIDEO,
                number % 2 == 1 ? Outcome.PROGRESSED : Outcome.NOT_PROGRESSED,
                null,
                publication,
                Sample.THEN.plusSeconds(number));
    }

    /** As the table of facts keeps them. */
    private static List<Fact> kept(List<StageOutcomeDecided> events) {
        Map<List<String>, Fact> kept = new HashMap<>();
        events.forEach(event -> Fact.of(event)
                .forEach(fact -> kept.merge(List.of(fact.kind().name(), fact.scope()), fact, Fact::latest)));
        return List.copyOf(kept.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void in_any_order_and_more_than_once_the_highest_publication_says_whether_the_application_is_rejected(int highest) {
        boolean rejected = highest % 2 == 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<StageOutcomeDecided> events = new ArrayList<>();
            IntStream.rangeClosed(1, highest).forEach(number -> {
                for (int times = random.nextInt(3); times >= 0; times--) {
                    events.add(outcome(number == 1 && random.nextBoolean() ? null : number));
                }
            });
            Collections.shuffle(events, random);

            assertThat(Retraction.of(
                                    NoticeKind.INTERVIEW_INVITATION,
                                    Sample.INTERVIEW,
                                    Sample.THEN.plusSeconds(100),
                                    kept(events))
                            .isPresent())
                    .as("Seed %d", seed)
                    .isEqualTo(rejected);
        }
    }

    @Test
    void keeps_the_later_fact_whichever_comes_first() {
        Fact early = new Fact(FactKind.PLACE_GIVEN, APPLICATION, Sample.INTERVIEW, Sample.THEN);
        Fact late = new Fact(FactKind.PLACE_GIVEN, APPLICATION, Sample.INTERVIEW, Sample.THEN.plusSeconds(1));

        assertThat(Fact.latest(early, late)).isEqualTo(late);
        assertThat(Fact.latest(late, early)).isEqualTo(late);
    }
}
