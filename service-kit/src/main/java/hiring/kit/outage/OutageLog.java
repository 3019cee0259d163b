package hiring.kit.outage;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log readable during an outage. Each logger writes a few lines a minute about it, as warnings without the
 * stack trace. A client that closes its connection is not logged.
 */
@LoggingFilter(name = "outages")
public final class OutageLog implements Filter {

    static final int LINES = 3;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    // These loggers report failures that are also thrown, but without an exception
    private static final Set<String> OF_THE_DATABASE = Set.of(
            "org.hibernate.orm.jdbc.error", "io.agroal.pool", "org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(long minute, int lines) {}

    @Override
    public boolean isLoggable(LogRecord record) {
        Throwable thrown = record.getThrown();
        if (thrown != null && isHangUp(thrown)) {
            return false;
        }
        if (thrown != null && isAbsence(thrown)) {
            shorten(record, thrown);
            return mayWrite(record);
        }
        return !OF_THE_DATABASE.contains(record.getLoggerName()) || mayWrite(record);
    }

    private static void shorten(LogRecord record, Throwable thrown) {
        // The outage ends by itself, and readiness reports it while it lasts
        record.setLevel(Level.WARN);
        record.setThrown(null);
        String reason = " (" + reason(thrown) + ")";
        if (record instanceof ExtLogRecord line) {
            line.setMessage(line.getMessage() + escaped(reason, line), line.getFormatStyle());
        } else {
            record.setMessage(record.getMessage() + reason);
        }
    }

    // A line without parameters is not formatted
    private static String escaped(String reason, ExtLogRecord line) {
        Object[] parameters = line.getParameters();
        if (parameters == null || parameters.length == 0) {
            return reason;
        }
        return switch (line.getFormatStyle()) {
            case PRINTF -> reason.replace("%", "%%");
            case MESSAGE_FORMAT -> reason.replace("'", "''").replace("{", "'{'");
            case NO_FORMAT -> reason;
        };
    }

    private boolean mayWrite(LogRecord record) {
        long minute = System.nanoTime() / MINUTE;
        Window window = windows.merge(
                String.valueOf(record.getLoggerName()),
                new Window(minute, 1),
                (old, first) -> old.minute() == minute ? new Window(minute, old.lines() + 1) : first);
        return window.lines() <= LINES;
    }

    private static boolean isHangUp(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
            if (cause instanceof SocketException || cause.getClass() == IOException.class) {
                String message = String.valueOf(cause.getMessage());
                return message.contains("Broken pipe") || message.contains("Connection reset by peer");
            }
        }
        return false;
    }

    /** Whether the exception only says that the database or Kafka does not answer. Its line is a short warning. */
    public static boolean isAbsence(Throwable thrown) {
        if (Failure.of(thrown) == Failure.UNAVAILABLE) {
            return true;
        }
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // A database that hangs first shows by the transaction's own time limit
            if (cause instanceof ConnectException || cause instanceof KafkaException || Failure.isOutOfTime(cause)) {
                return true;
            }
        }
        return false;
    }

    // What the driver or Kafka's client says names the server; a deeper cause often does not
    private static String reason(Throwable thrown) {
        Throwable told = thrown;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && (namesServer(cause) || !namesServer(told))) {
                told = cause;
            }
        }
        String message = told.getMessage();
        return told.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    private static boolean namesServer(Throwable thrown) {
        return thrown instanceof SQLException || thrown instanceof KafkaException;
    }
}
