package hiring.notification.planning;

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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plans as obligations are raised, and looks by itself for those whose vacancy or contact has come later. */
@Singleton
class PlanningLoop {

    private static final int BATCH = 200;
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final PlanChannels planChannels;
    private final Dispatcher dispatcher;
    private final DeliveryConfig config;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    PlanningLoop(PlanChannels planChannels, Dispatcher dispatcher, DeliveryConfig config) {
        this.planChannels = planChannels;
        this.dispatcher = dispatcher;
        this.config = config;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        running = true;
        Thread planner = Thread.ofPlatform().name("planner").daemon().unstarted(this::run);
        thread = planner;
        planner.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        work.release();
        Thread planner = thread;
        if (planner != null) {
            planner.join(STOP.toMillis());
        }
    }

    void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObligationsRaised raised) {
        work.release();
    }

    private void run() {
        while (running) {
            try {
                work.drainPermits();
                int planned = planChannels.plan(BATCH);
                if (planned > 0) {
                    dispatcher.wake(planned);
                } else {
                    waitForWork(config.idle());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                Log.errorf(e, "Obligations could not be planned; trying again in %s", BACK_OFF);
                pause();
            }
        }
    }

    private void waitForWork(Duration longest) throws InterruptedException {
        if (work.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            Log.trace("Woken");
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BACK_OFF.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
