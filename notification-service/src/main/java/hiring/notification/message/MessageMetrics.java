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
        gauges.register(
                "hiring.messages.due", "Messages that wait to be sent, first or again", "select count(*) " + due);
        gauges.register(
                "hiring.messages.oldest.due.seconds",
                "For how long the oldest waiting message could have been sent; 0 where none waits",
                "select coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0) " + due);
        gauges.register(
                "hiring.messages.failed",
                "Failed messages that wait for a recruiter",
                awaitingDecision(MessageState.FAILED));
        gauges.register(
                "hiring.messages.uncertain",
                "Messages of which it is not known if they were sent",
                awaitingDecision(MessageState.UNCERTAIN));
    }

    private static String awaitingDecision(MessageState state) {
        return "select count(*) from message where state in %s and state = %s"
                .formatted(Lifecycle.literals(MessageState.AWAITING_DECISION), state.literal());
    }
}
