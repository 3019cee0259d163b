package hiring.kit.consumer;

import hiring.kit.outbox.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports not ready where a topic's settings would lose events. A loss of Kafka does not count, because submissions
 * work without it (decision 0021).
 */
@Readiness
@ApplicationScoped
class EventsReadiness implements HealthCheck {

    private final Topics topics;
    private final EventConsumers consumers;

    EventsReadiness(Topics topics, EventConsumers consumers) {
        this.topics = topics;
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("events").withData("reading", consumers.isUnderWay());
        return topics.wrong()
                .map(wrong -> response.withData("wrong", wrong).down().build())
                .orElseGet(() -> response.up().build());
    }
}
