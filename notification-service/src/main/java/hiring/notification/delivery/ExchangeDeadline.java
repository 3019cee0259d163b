package hiring.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The latest moment for one exchange with a mail server. With a time-out for each read only, a slow server could take
 * longer than an attempt may, and a recruiter could have the message sent again while it is being sent.
 */
final class ExchangeDeadline implements AutoCloseable {

    private final ScheduledFuture<?> end;
    private final Watch watch;

    private ExchangeDeadline(Watch watch, ScheduledFuture<?> end) {
        this.watch = watch;
        this.end = end;
    }

    /** Starts to run. */
    static ExchangeDeadline in(Duration time, ScheduledExecutorService timer) {
        Watch watch = new Watch();
        return new ExchangeDeadline(watch, timer.schedule(watch::expire, time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Cuts this connection when the time is over. */
    void cuts(SmtpConnection connection) {
        watch.watch(connection);
    }

    @Override
    public void close() {
        end.cancel(false);
        watch.release();
    }

    private static final class Watch {

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
