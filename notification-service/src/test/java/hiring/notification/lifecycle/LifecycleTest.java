package hiring.notification.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.notification.call.CallState;
import hiring.notification.message.MessageState;
import hiring.notification.obligation.ObligationState;
import hiring.notification.post.LetterState;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleTest {

    static Stream<Enum<?>> starts() {
        return Stream.of(ObligationState.WAITING, MessageState.DUE, CallState.DUE, LetterState.DUE);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void reaches_every_state_from_the_first(Enum<?> first) {
        assertReachesAll(first);
    }

    private static <S extends Enum<S> & Lifecycle<S>> void assertReachesAll(Enum<?> first) {
        @SuppressWarnings("unchecked")
        S start = (S) first;
        Set<S> reachable = EnumSet.of(start);
        while (reachable.addAll(
                reachable.stream().flatMap(state -> state.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable)
                .containsExactlyInAnyOrder(start.getDeclaringClass().getEnumConstants());
    }

    @Test
    void refuses_a_state_that_may_not_follow() {
        assertThat(CallState.DUE.become(CallState.DONE)).isEqualTo(CallState.DONE);
        assertThatThrownBy(() -> CallState.DONE.become(CallState.DUE)).isInstanceOf(IllegalStateException.class);
        Set<CallState> done = Set.of(CallState.DONE);
        assertThatThrownBy(() -> new Transition<>(CallState.DUE, done)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_a_transition_as_sql() {
        Transition<LetterState> transition = new Transition<>(LetterState.CANCELLED, Set.of(LetterState.DUE));

        assertThat(transition.assignment()).isEqualTo("state = 'CANCELLED'");
        assertThat(transition.guard()).isEqualTo("state in ('DUE')");
    }
}
