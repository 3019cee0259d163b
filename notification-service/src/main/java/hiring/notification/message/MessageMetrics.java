package hiring.notification.message;

import hiring.kit.sql.DatabaseGauges;
import hiring.notification.lifecycle.Lifecycle;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Metrics of written messages: what waits, since when, and what needs a recruiter. */
@Singleton
class MessageMetrics {

    // Answered from partial indexes over few rows
    void register(@Observes StartupEvent start, DatabaseGauges gauges) {
        String due = "from message where state = " + MessageState.DUE.literal();
        gauges.register("hiring.messages.due", "select count(*) " + due);
        gauges.register(
                "hiring.messages.oldest.due.seconds",
                "select coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0) " + due);
        gauges.register("hiring.messages.failed", awaitingDecision(MessageState.FAILED));
        gauges.register("hiring.messages.uncertain", awaitingDecision(MessageState.UNCERTAIN));
    }

    private static String awaitingDecision(MessageState state) {
        return "select count(*) from message where state in %s and state = %s"
                .formatted(Lifecycle.literals(MessageState.AWAITING_DECISION), state.literal());
    }
}
