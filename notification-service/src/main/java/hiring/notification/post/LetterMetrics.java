package hiring.notification.post;

import hiring.kit.sql.DatabaseGauges;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Metrics of letters for the post. */
@Singleton
class LetterMetrics {

    // Answered from partial indexes over few rows
    void register(@Observes StartupEvent start, DatabaseGauges gauges) {
        gauges.register(
                "hiring.letters.due",
                "Letters that wait to be printed and posted",
                "select count(*) from posted_letter where state = " + LetterState.DUE.literal());
    }
}
