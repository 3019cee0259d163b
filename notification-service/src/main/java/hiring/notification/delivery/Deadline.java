package hiring.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The latest moment for one exchange with a mail server. A time-out for each read would let a server that sends a byte
 * now and then take longer than an attempt may, and a person could send the message again while it is being sent.
 */
final class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> end;
    private final State state;

    private Deadline(State state, ScheduledFuture<?> end) {
        this.state = state;
        this.end = end;
    }

    /** Starts to run. */
    static Deadline in(Duration time, ScheduledExecutorService timer) {
        State state = new State();
        return new Deadline(state, timer.schedule(state::expire, time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** This connection is cut when the time is over. */
    void cuts(SmtpConnection connection) {
        state.watch(connection);
    }

    @Override
    public void close() {
        end.cancel(false);
        state.release();
    }

    private static final class State {

        private @Nullable SmtpConnection watched;
        private boolean over;

        private synchronized void watch(SmtpConnection connection) {
            watched = connection;
            if (over) {
                connection.expire();
            }
        }

        private synchronized void release() {
            watched = null;
        }

        private synchronized void expire() {
            over = true;
            if (watched != null) {
                watched.expire();
            }
        }
    }
}
