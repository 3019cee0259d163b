package hiring.notification.dispatch;

import hiring.kit.id.TimeOrderedIds;
import hiring.kit.loop.WorkLoop;
import hiring.kit.outage.OutageLog;
import hiring.kit.restore.RestoreCheck;
import hiring.kit.trace.Traces;
import hiring.notification.delivery.DeliveryConfig;
import hiring.notification.delivery.Handover;
import hiring.notification.delivery.MailTransport;
import hiring.notification.delivery.OutgoingMail;
import hiring.notification.message.Messages;
import hiring.notification.message.SendMessage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Runs the senders, each with one message at a time. Replicas need not know of each other: the others do not see what
 * one has reserved.
 */
@Singleton
public class Dispatcher {

    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final SendMessage sendMessage;
    private final MailTransport transport;
    private final Traces traces;
    private final DeliveryConfig config;
    private final RestoreCheck restoreCheck;
    private final WorkLoop senders;
    private final Breaker breaker;

    Dispatcher(
            SendMessage sendMessage,
            MailTransport transport,
            Traces traces,
            DeliveryConfig config,
            RestoreCheck restoreCheck,
            MeterRegistry metrics) {
        this.sendMessage = sendMessage;
        this.transport = transport;
        this.traces = traces;
        this.config = config;
        this.restoreCheck = restoreCheck;
        this.senders = new WorkLoop(
                "message-sender",
                config.senders(),
                config.idle(),
                this::sendSome,
                failure -> report("A sender failed and begins again", failure));
        this.breaker =
                new Breaker(config.failuresToPause(), config.firstPause(), config.longestPause(), System::nanoTime);
        Gauge.builder("hiring.mail.server.paused", breaker, mailServer -> mailServer.isOpen() ? 1 : 0)
                .description("1 while no mail is sent because the mail server cannot be used")
                .register(metrics);
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        senders.start();
    }

    // A message that is being sent is finished; after an interrupt it would be uncertain
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        senders.stop(config.sendTimeout());
    }

    /** There are this many new messages. */
    public void wake(int messages) {
        senders.wake(messages);
    }

    // A stack trace of a programming error can hold the text of a message; that of a database outage cannot
    private static void report(String work, Throwable e) {
        if (OutageLog.isAbsence(e)) {
            Log.warn(work, e);
        } else {
            Log.error(work + " because of " + e.getClass().getName());
            Log.debug("The reason", e);
        }
    }

    private boolean sendSome() throws InterruptedException {
        // A restored database does not know what was sent after its backup (decision 0080)
        if (!restoreCheck.isDone()) {
            return false;
        }
        return switch (breaker.ask()) {
            case NOTHING -> false;
            case ALL -> sendSome(config.batch());
            case ONE -> {
                try {
                    yield sendSome(1);
                } finally {
                    breaker.notTried();
                }
            }
        };
    }

    private boolean sendSome(int most) throws InterruptedException {
        UUID lease = TimeOrderedIds.next();
        List<Messages.Claimed> claimed = sendMessage.claim(lease, most);
        boolean all = false;
        try {
            for (Messages.Claimed message : claimed) {
                if (!senders.isRunning()) {
                    return false;
                }
                Optional<OutgoingMail> mail = sendMessage.begin(message);
                if (mail.isPresent() && !send(mail.get())) {
                    return false;
                }
            }
            all = true;
        } finally {
            if (!all && !claimed.isEmpty()) {
                sendMessage.release(claimed, lease);
            }
        }
        return !claimed.isEmpty();
    }

    /** False where sending pauses. */
    private boolean send(OutgoingMail mail) throws InterruptedException {
        try (Delivery delivery = new Delivery(traces, mail)) {
            Handover handover = delivery.of(() -> transport.handOver(mail));
            if (handover instanceof Handover.Unavailable) {
                breaker.failed();
            } else {
                breaker.answered();
            }
            end(mail, handover, delivery);
            return !breaker.isOpen();
        }
    }

    // The result is known: a short outage of the database must not make the message uncertain
    private void end(OutgoingMail mail, Handover handover, Delivery delivery) throws InterruptedException {
        long attempts = config.uncertainAfter().dividedBy(BACK_OFF);
        for (long attempt = 1; ; attempt++) {
            try {
                delivery.during(() -> sendMessage.end(mail, handover));
                return;
            } catch (RuntimeException e) {
                if (attempt >= attempts) {
                    throw e;
                }
                report("The result of " + mail + " could not be stored at attempt " + attempt, e);
                TimeUnit.NANOSECONDS.sleep(BACK_OFF.toNanos());
            }
        }
    }
}
