package hiring.notification.resolution;

import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.notification.audit.NotificationAction;
import hiring.notification.dispatch.Dispatcher;
import hiring.notification.message.Message;
import hiring.notification.message.Messages;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends messages again that could not be delivered, or whose delivery is uncertain, when a recruiter asks for it. */
@ApplicationScoped
public class RetryMessages {

    /** In one transaction. */
    private static final int MOST_AT_ONCE = 1_000;

    private final Messages messages;
    private final Obligations obligations;
    private final Dispatcher dispatcher;
    private final Applicants applicants;
    private final Audit audit;
    private final InstantSource clock;

    RetryMessages(
            Messages messages,
            Obligations obligations,
            Dispatcher dispatcher,
            Applicants applicants,
            Audit audit,
            InstantSource clock) {
        this.messages = messages;
        this.obligations = obligations;
        this.dispatcher = dispatcher;
        this.applicants = applicants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends one again. An uncertain message may then arrive twice. */
    @Transactional
    public RetryResult retry(UUID id) {
        Optional<Message> message = messages.find(id);
        if (message.isEmpty()) {
            return new RetryResult.NoSuchMessage();
        }
        Obligation obligation = obligations.locked(message.get().obligationId());
        Instant notAfter = obligation.notAfter();
        if (notAfter != null && obligation.isPassed(clock.instant())) {
            return new RetryResult.TooLate(notAfter);
        }
        if (!obligation.isOpen() || !obligation.mayBeTold(clock.instant()) || !messages.retry(id)) {
            return new RetryResult.NotWaiting(message.get().state());
        }
        audit.record(NotificationAction.MESSAGE_RETRIED, id);
        dispatcher.wake(1);
        return new RetryResult.Retried();
    }

    /**
     * How many messages are sent again.
     *
     * @param more whether there may be more
     */
    public record BulkRetry(int retried, boolean more) {}

    /**
     * Sends again what has certainly failed, for example once a mail server works again. Messages that are too late,
     * have a replacement or are uncertain are left for decisions one by one.
     *
     * @param reason of the failure; null for all
     * @param vacancy null for all
     */
    @Transactional
    public BulkRetry retryFailed(@Nullable String reason, @Nullable VacancyId vacancy) {
        var which = new Messages.FailedMessages(reason, vacancy, applicants.vacanciesOfCaller());
        List<UUID> retried = messages.retryFailed(which, clock.instant(), MOST_AT_ONCE);
        retried.forEach(id -> audit.record(NotificationAction.MESSAGE_RETRIED, id));
        dispatcher.wake(retried.size());
        return new BulkRetry(retried.size(), retried.size() >= MOST_AT_ONCE);
    }
}
