package hiring.notification.dispatch;

import com.fasterxml.uuid.Generators;
import hiring.kit.outage.OutageLog;
import hiring.notification.delivery.DeliveryConfig;
import hiring.notification.delivery.Handover;
import hiring.notification.delivery.MailTransport;
import hiring.notification.delivery.OutgoingMail;
import hiring.notification.message.Messages;
import hiring.notification.message.SendMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a few senders at work, each with a message of its own at a time. Replicas need not know of each other: what one
 * has reserved the others do not see.
 */
@Singleton
public class Dispatcher {

    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final SendMessage sendMessage;
    private final MailTransport transport;
    private final DeliveryConfig config;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> senders = new ArrayList<>();
    private final Breaker breaker;
    private volatile boolean running;

    Dispatcher(SendMessage sendMessage, MailTransport transport, DeliveryConfig config, MeterRegistry metrics) {
        this.sendMessage = sendMessage;
        this.transport = transport;
        this.config = config;
        this.breaker =
                new Breaker(config.failuresToPause(), config.firstPause(), config.longestPause(), System::nanoTime);
        metrics.gauge("hiring.mail.server.paused", breaker, mailServer -> mailServer.isOpen() ? 1 : 0);
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        running = true;
        for (int i = 1; i <= config.senders(); i++) {
            Thread sender =
                    Thread.ofPlatform().name("message-sender-" + i).daemon().unstarted(this::run);
            senders.add(sender);
            sender.start();
        }
    }

    // A message under way is finished; interrupted, it would become uncertain
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        work.release(config.senders());
        for (Thread sender : senders) {
            sender.join(config.sendTimeout().toMillis());
        }
    }

    /** There are this many new messages. */
    public void wake(int messages) {
        work.release(Math.min(messages, config.senders()));
    }

    private void run() {
        while (running) {
            try {
                if (!sendSome()) {
                    waitForWork(config.idle());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                // A sender that ended here would not be missed, and the messages would wait
                report("A sender begins again", e);
                pause(BACK_OFF);
            }
        }
    }

    // The trace of a mistake can hold a message's text, that of a database that is away cannot
    private static void report(String work, Throwable e) {
        if (OutageLog.isAbsence(e)) {
            Log.warn(work, e);
        } else {
            Log.error(work + " because of " + e.getClass().getName());
            Log.debug("The reason", e);
        }
    }

    private boolean sendSome() throws InterruptedException {
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
        UUID lease = Generators.timeBasedEpochGenerator().generate();
        List<Messages.Claimed> claimed = sendMessage.claim(lease, most);
        boolean all = false;
        try {
            for (Messages.Claimed message : claimed) {
                if (!running) {
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

    /** False where the mail server is left alone for a while. */
    private boolean send(OutgoingMail mail) throws InterruptedException {
        Handover handover = transport.handOver(mail);
        if (handover instanceof Handover.Unavailable) {
            breaker.failed();
        } else {
            breaker.answered();
        }
        end(mail, handover);
        return !breaker.isOpen();
    }

    // The result is known and only its note is missing: a database that is away for a moment must not make the message
    // uncertain
    private void end(OutgoingMail mail, Handover handover) throws InterruptedException {
        long attempts = config.uncertainAfter().dividedBy(BACK_OFF);
        for (long attempt = 1; ; attempt++) {
            try {
                sendMessage.end(mail, handover);
                return;
            } catch (RuntimeException e) {
                if (attempt >= attempts) {
                    throw e;
                }
                report("The end of " + mail + " could not be noted at attempt " + attempt, e);
                TimeUnit.NANOSECONDS.sleep(BACK_OFF.toNanos());
            }
        }
    }

    private void waitForWork(Duration longest) throws InterruptedException {
        boolean woken = work.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (woken) {
            Log.trace("Woken");
        }
    }

    private static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
