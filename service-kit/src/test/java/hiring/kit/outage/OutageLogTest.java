package hiring.kit.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageLogTest {

    private final OutageLog log = new OutageLog();

    static Exception[] absences() {
        return new Exception[] {
            new IllegalStateException(new SQLException("FATAL: the database system is starting up", "57P03")),
            new SQLException("Acquisition timeout while waiting for new connection"),
            new TimeoutException("Topic hiring.vacancies not present in metadata after 10000 ms."),
            new IllegalStateException(new ConnectException("Connection refused")),
            new CompletionException(new RollbackException("The transaction is not active!"))
        };
    }

    @ParameterizedTest
    @MethodSource("absences")
    void limits_an_outage_to_a_few_lines_without_stack_traces(Exception absence) {
        long written = IntStream.range(0, 10_000)
                .filter(i -> {
                    LogRecord record = record("hiring.some.Job", absence);
                    return log.isLoggable(record) && record.getThrown() == null;
                })
                .count();

        // Covers two minutes if the test crosses a full minute
        assertThat(written).isBetween(1L, 2L * OutageLog.LINES);
    }

    @Test
    void logs_other_failures_each_time_with_their_stack_trace() {
        for (int i = 0; i < 100; i++) {
            LogRecord record = record("hiring.some.Job", new IllegalStateException("a mistake"));
            assertThat(log.isLoggable(record)).isTrue();
            assertThat(record.getThrown()).isNotNull();
        }
    }

    @Test
    void does_not_log_closed_client_connections() {
        assertThat(log.isLoggable(record("x", new HttpClosedException("Connection was closed"))))
                .isFalse();
        assertThat(log.isLoggable(record("x", new IllegalStateException(new IOException("Broken pipe")))))
                .isFalse();
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new SQLException("Acquisition timeout"), "SQLException: Acquisition timeout"),
                Arguments.of(
                        new IllegalStateException(
                                "No connection",
                                new SQLException(
                                        "Connection to db:5432 refused", new ConnectException("Connection refused"))),
                        "SQLException: Connection to db:5432 refused"),
                Arguments.of(
                        new KafkaException(
                                "Failed to construct kafka consumer",
                                new ConfigException("No resolvable bootstrap urls given in bootstrap.servers")),
                        "ConfigException: No resolvable bootstrap urls given in bootstrap.servers"),
                Arguments.of(
                        new IllegalStateException("The call failed", new ConnectException("Connection refused")),
                        "ConnectException: Connection refused"),
                // The driver tells the whole statement of a batch, with its values
                Arguments.of(
                        new BatchUpdateException(
                                "Batch entry 0 insert into candidate values ('Jo') was aborted",
                                "08006",
                                new int[0],
                                new SQLException(
                                        "An I/O error occurred while sending to the backend.",
                                        "08006",
                                        new EOFException())),
                        "SQLException: An I/O error occurred while sending to the backend."),
                Arguments.of(new TimeoutException(), "TimeoutException"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void logs_the_reason_that_names_the_server(Exception thrown, String reason) {
        LogRecord record = record("x", thrown);
        log.isLoggable(record);
        assertThat(record.getMessage()).isEqualTo("It failed (" + reason + ")");
    }

    @ParameterizedTest
    @EnumSource(FormatStyle.class)
    void keeps_the_message_of_each_format_style(FormatStyle style) {
        String job = switch (style) {
            case PRINTF -> "%s";
            case MESSAGE_FORMAT -> "{0}";
            case NO_FORMAT -> "sealing";
        };
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "The job " + job + " failed", style, "x");
        if (style != FormatStyle.NO_FORMAT) {
            record.setParameters(new Object[] {"sealing"});
        }
        record.setThrown(new SQLException("{0} is at 100 %"));

        log.isLoggable(record);

        assertThat(new PatternFormatter("%s").format(record))
                .isEqualTo("The job sealing failed (SQLException: {0} is at 100 %)");
        assertThat(record.getLevel()).isEqualTo(Level.WARN);
    }

    private static LogRecord record(String logger, Throwable thrown) {
        LogRecord record = new LogRecord(Level.ERROR, "It failed");
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return record;
    }
}
