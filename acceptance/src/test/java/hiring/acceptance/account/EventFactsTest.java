package hiring.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.acceptance.system.EventLog;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.EligibilityDecided;
import hiring.events.HiringEvent;
import hiring.events.StageOutcomeDecided;
import hiring.events.StageOutcomeDecided.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventFactsTest {

    private static final UUID VACANCY = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    private static final UUID ANOTHER_VACANCY = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
    private static final UUID APPLICATION = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final Instant THEN = Instant.parse("2020-12-01T10:00:00Z");

    @Test
    void count_a_repeated_record_as_one_fact() {
        EventFacts facts =
                EventFacts.of(VACANCY, List.of(entry("1", submitted(VACANCY)), entry("1", submitted(VACANCY))));

        assertThat(facts.of(Fact.APPLICATION_SUBMITTED)).hasSize(1);
        assertThat(facts.repeats()).isEqualTo(1);
        assertThat(facts.statedTwice()).isZero();
    }

    @Test
    void detect_a_fact_published_twice() {
        EventFacts facts =
                EventFacts.of(VACANCY, List.of(entry("1", submitted(VACANCY)), entry("2", submitted(VACANCY))));

        assertThat(facts.statedTwice()).isEqualTo(1);
    }

    @Test
    void ignore_other_vacancies() {
        EventFacts facts = EventFacts.of(VACANCY, List.of(entry("1", submitted(ANOTHER_VACANCY))));

        assertThat(facts.of(Fact.APPLICATION_SUBMITTED)).isEmpty();
        assertThat(facts.events()).isZero();
    }

    @Test
    void exclude_withdrawn_applications_from_the_remaining_ones() {
        EligibilityDecided eligible = new EligibilityDecided(
                APPLICATION,
                VACANCY,
                CANDIDATE,
                EligibilityDecided.Outcome.ELIGIBLE,
                EligibilityDecided.DecidedBy.RULES,
                THEN);
        ApplicationWithdrawn withdrawn = new ApplicationWithdrawn(APPLICATION, VACANCY, CANDIDATE, THEN);

        assertThat(EventFacts.of(VACANCY, List.of(entry("1", eligible))).of(Fact.FOUND_ELIGIBLE))
                .hasSize(1);
        assertThat(EventFacts.of(VACANCY, List.of(entry("1", eligible), entry("2", withdrawn)))
                        .of(Fact.FOUND_ELIGIBLE))
                .isEmpty();
    }

    @Test
    void count_the_outcome_of_the_highest_publication_in_any_order() {
        List<EventLog.Entry> log = new ArrayList<>(List.of(
                entry("1", outcome(Outcome.PROGRESSED, null)),
                entry("2", outcome(Outcome.NOT_PROGRESSED, 2)),
                entry("3", outcome(Outcome.PROGRESSED, 3)),
                entry("3", outcome(Outcome.PROGRESSED, 3))));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(log, new Random(seed));

            EventFacts facts = EventFacts.of(VACANCY, log);

            assertThat(facts.of(Fact.PROGRESSED)).containsExactly(Book.at(APPLICATION, "sift"));
            assertThat(facts.of(Fact.NOT_PROGRESSED)).isEmpty();
            assertThat(facts.of(Fact.PROGRESSED_AND_REPLACED)).containsExactly(Book.at(APPLICATION, "sift/1"));
            assertThat(facts.of(Fact.NOT_PROGRESSED_AND_REPLACED)).containsExactly(Book.at(APPLICATION, "sift/2"));
            assertThat(facts.statedTwice()).isZero();
        }
    }

    private static StageOutcomeDecided outcome(Outcome outcome, @Nullable Integer publication) {
        return new StageOutcomeDecided(APPLICATION, VACANCY, CANDIDATE, "sift", outcome, null, publication, THEN);
    }

    private static ApplicationSubmitted submitted(UUID vacancy) {
        return new ApplicationSubmitted(APPLICATION, vacancy, CANDIDATE, false, THEN);
    }

    private static EventLog.Entry entry(String id, HiringEvent event) {
        return new EventLog.Entry(id, event);
    }
}
