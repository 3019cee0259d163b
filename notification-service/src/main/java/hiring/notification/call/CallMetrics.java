package hiring.notification.call;

import hiring.kit.sql.DatabaseGauges;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Metrics of calls. */
@Singleton
class CallMetrics {

    // Answered from partial indexes over few rows
    void register(@Observes StartupEvent start, DatabaseGauges gauges) {
        gauges.register(
                "hiring.calls.due",
                "Calls that wait for a recruiter",
                "select count(*) from call where state = " + CallState.DUE.literal());
    }
}
