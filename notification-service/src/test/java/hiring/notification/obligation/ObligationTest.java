package hiring.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.events.SessionAllocated;
import hiring.notification.Sample;
import hiring.notification.fact.Fact;
import hiring.notification.fact.FactKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObligationTest {

    private static final Instant NOW = Instant.parse("2021-01-20T10:00:00Z");

    @Test
    void waits_until_its_channels_are_decided() {
        assertThat(waiting().state()).isEqualTo(ObligationState.WAITING);
    }

    @Test
    void is_done_only_when_every_channel_is_done() {
        Obligation obligation = waiting();
        obligation.open(2);

        obligation.channelDone(NOW);
        assertThat(obligation.state()).isEqualTo(ObligationState.OPEN);
        assertThat(obligation.doneAt()).isNull();

        obligation.channelDone(NOW);
        assertThat(obligation.state()).isEqualTo(ObligationState.DONE);
        assertThat(obligation.doneAt()).isEqualTo(NOW);
    }

    @Test
    void needs_a_channel() {
        assertThatThrownBy(() -> waiting().open(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannot_be_opened_twice() {
        Obligation obligation = waiting();
        obligation.open(1);

        assertThatThrownBy(() -> obligation.open(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void is_not_cancelled_once_it_is_done() {
        Obligation obligation = waiting();
        obligation.open(1);
        obligation.channelDone(NOW);

        obligation.retract(FactKind.APPLICATION_WITHDRAWN);

        assertThat(obligation.state()).isEqualTo(ObligationState.DONE);
    }

    @Test
    void stays_cancelled_when_a_message_that_was_on_its_way_arrives() {
        Obligation obligation = waiting();
        obligation.open(1);
        obligation.retract(FactKind.APPLICATION_WITHDRAWN);

        obligation.channelDone(NOW);

        assertThat(obligation.state()).isEqualTo(ObligationState.CANCELLED);
    }

    // The database rounds to microseconds; the clock gives nanoseconds
    @Test
    void is_not_retracted_by_the_fact_that_caused_it_once_the_fact_is_stored() {
        SessionAllocated event = Sample.fresh().allocated(NOW.plusNanos(600));
        Obligation obligation = new Obligation(Cause.of(event).orElseThrow(), NOW);

        List<Fact> stored = Fact.of(event).stream()
                .map(fact -> new Fact(
                        fact.kind(),
                        fact.subject(),
                        fact.scope(),
                        fact.at().plusNanos(500).truncatedTo(ChronoUnit.MICROS)))
                .toList();

        assertThat(stored).isNotEmpty();
        assertThat(obligation.retractedBy(stored)).isEmpty();
    }

    @Test
    void every_state_can_be_reached_from_waiting() {
        Set<ObligationState> reachable = EnumSet.of(ObligationState.WAITING);
        while (reachable.addAll(
                reachable.stream().flatMap(state -> state.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable).containsExactlyInAnyOrder(ObligationState.values());
    }

    private static Obligation waiting() {
        return new Obligation(Cause.of(Sample.fresh().submitted()).orElseThrow(), NOW);
    }
}
