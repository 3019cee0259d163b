package hiring.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.notification.dispatch.Breaker.Permission;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakerTest {

    private long nanos = Long.MAX_VALUE - 5;
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1), Duration.ofSeconds(3), () -> nanos);

    @Test
    void lets_all_messages_through_until_some_have_failed_in_a_row() {
        breaker.failed();
        breaker.failed();
        breaker.answered();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.ask()).isEqualTo(Permission.ALL);

        breaker.failed();
        assertThat(breaker.ask()).isEqualTo(Permission.NOTHING);
    }

    @Test
    void lets_one_try_after_the_pause_and_all_after_its_success() {
        open();
        pass(Duration.ofSeconds(1).minusNanos(1));
        assertThat(breaker.ask()).isEqualTo(Permission.NOTHING);
        pass(Duration.ofNanos(1));
        assertThat(breaker.ask()).isEqualTo(Permission.ONE);
        assertThat(breaker.ask()).isEqualTo(Permission.NOTHING);

        breaker.answered();
        assertThat(breaker.ask()).isEqualTo(Permission.ALL);
    }

    @Test
    void pauses_twice_as_long_after_each_trial_up_to_the_longest() {
        open();
        for (Duration pause : new Duration[] {Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3)}) {
            pass(Duration.ofSeconds(3));
            assertThat(breaker.ask()).isEqualTo(Permission.ONE);
            breaker.failed();
            pass(pause.minusNanos(1));
            assertThat(breaker.ask()).isEqualTo(Permission.NOTHING);
            pass(Duration.ofNanos(1));
        }
    }

    @Test
    void leaves_the_trial_to_the_next_sender_when_there_was_nothing_to_send() {
        open();
        pass(Duration.ofSeconds(1));
        assertThat(breaker.ask()).isEqualTo(Permission.ONE);

        breaker.notTried();
        assertThat(breaker.ask()).isEqualTo(Permission.ONE);
    }

    @Test
    void does_not_lengthen_the_pause_for_failures_of_earlier_messages() {
        open();
        breaker.failed();
        breaker.failed();
        pass(Duration.ofSeconds(1));
        assertThat(breaker.ask()).isEqualTo(Permission.ONE);
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.isOpen()).isTrue();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
