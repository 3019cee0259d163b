package hiring.notification.obligation;

import hiring.kit.sql.DatabaseGauges;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Metrics of obligations. */
@Singleton
class ObligationMetrics {

    // Answered from partial indexes over few rows
    void register(@Observes StartupEvent start, DatabaseGauges gauges) {
        gauges.register(
                "hiring.obligations.waiting",
                "Notices that wait for the vacancy or the contact to be known",
                "select count(*) from obligation where state = " + ObligationState.WAITING.literal());
    }
}
