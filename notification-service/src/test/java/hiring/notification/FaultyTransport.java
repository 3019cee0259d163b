package hiring.notification;

import hiring.notification.delivery.Handover;
import hiring.notification.delivery.MailTransport;
import hiring.notification.delivery.OutgoingMail;
import hiring.notification.delivery.SmtpTransport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The real way out, with the faults that a test asks for, each for one address. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FaultyTransport implements MailTransport {

    private final SmtpTransport real;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, Held> holds = new ConcurrentHashMap<>();
    private final Set<String> deaths = ConcurrentHashMap.newKeySet();

    FaultyTransport(SmtpTransport real) {
        this.real = real;
    }

    /** What goes wrong. */
    public enum Fault {
        /** The process dies as it begins to talk to the server. */
        DIES_BEFORE,
        /** The process dies when the server has taken the message. */
        DIES_AFTER,
        /** The server says no, for good. */
        REFUSED,
        /** The server says not now. */
        BUSY,
        /** No mail reaches the recipient. */
        UNREACHABLE,
        /** The server cannot be used. */
        UNAVAILABLE
    }

    public void breakDown(String address, Fault fault) {
        faults.put(address, fault);
    }

    /** A handover that takes until the test lets it end, and then is refused for now. */
    public Held hold(String address) {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        holds.put(address, held);
        return held;
    }

    /** What a test knows of a handover that it holds. */
    public record Held(CountDownLatch begun, CountDownLatch mayEnd) {}

    /** Whether the process died while it sent to the address. */
    public boolean hasDied(String address) {
        return deaths.contains(address);
    }

    private ProcessDied died(OutgoingMail mail) {
        deaths.add(mail.to());
        return new ProcessDied();
    }

    public void repair(String address) {
        faults.remove(address);
    }

    @Override
    public Handover handOver(OutgoingMail mail) {
        Held held = holds.remove(mail.to());
        if (held != null) {
            held.begun().countDown();
            try {
                held.mayEnd().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Handover.NotNow("smtp-451");
        }
        Fault fault = faults.get(mail.to());
        if (fault == null) {
            return real.handOver(mail);
        }
        return switch (fault) {
            case DIES_BEFORE -> throw died(mail);
            case DIES_AFTER -> {
                real.handOver(mail);
                throw died(mail);
            }
            case REFUSED -> new Handover.Never("smtp-550");
            case BUSY -> new Handover.NotNow("smtp-451");
            case UNREACHABLE -> new Handover.Unreachable("smtp-550");
            case UNAVAILABLE -> new Handover.Unavailable("no-connection");
        };
    }

    /** Nothing that comes after it is done, as if the process had ended. */
    static final class ProcessDied extends Error {}
}
