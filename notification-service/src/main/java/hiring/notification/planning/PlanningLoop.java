package hiring.notification.planning;

import hiring.kit.loop.WorkLoop;
import hiring.notification.delivery.DeliveryConfig;
import hiring.notification.dispatch.Dispatcher;
import hiring.notification.obligation.ObligationsRaised;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Plans obligations when they are raised, and polls for those whose vacancy or contact comes later. */
@Singleton
class PlanningLoop {

    private static final int BATCH = 200;
    private static final Duration STOP = Duration.ofSeconds(5);

    private final CancelObsoleteNotices cancelObsoleteNotices;
    private final PlanChannels planChannels;
    private final Dispatcher dispatcher;
    private final WorkLoop loop;

    PlanningLoop(
            CancelObsoleteNotices cancelObsoleteNotices,
            PlanChannels planChannels,
            Dispatcher dispatcher,
            DeliveryConfig config) {
        this.cancelObsoleteNotices = cancelObsoleteNotices;
        this.planChannels = planChannels;
        this.dispatcher = dispatcher;
        this.loop = new WorkLoop(
                "planner",
                1,
                config.idle(),
                this::planSome,
                failure -> Log.error("Obligations could not be planned; it is tried again", failure));
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(STOP);
    }

    void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObligationsRaised raised) {
        loop.wake();
    }

    private boolean planSome() {
        // What was raised before is planned in this pass
        loop.forgetWakeUps();
        int cancelled = cancelObsoleteNotices.cancelReplaced(BATCH);
        int planned = planChannels.plan(BATCH);
        dispatcher.wake(planned);
        return planned > 0 || cancelled > 0;
    }
}
