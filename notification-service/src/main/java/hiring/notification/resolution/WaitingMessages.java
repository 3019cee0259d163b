package hiring.notification.resolution;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.Applicants;
import hiring.notification.list.Position;
import hiring.notification.message.Message;
import hiring.notification.message.MessageState;
import hiring.notification.message.Messages;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages that wait for a recruiter's decision. */
@ApplicationScoped
public class WaitingMessages {

    private final Messages messages;
    private final Obligations obligations;
    private final Applicants applicants;

    WaitingMessages(Messages messages, Obligations obligations, Applicants applicants) {
        this.applicants = applicants;
        this.messages = messages;
        this.obligations = obligations;
    }

    /**
     * One of them, without data of the candidate, which the application has.
     *
     * @param tries since it became due
     * @param reason a code, such as {@code smtp-550} or {@code cut-off}
     */
    public record WaitingMessage(
            UUID id,
            UUID obligationId,
            VacancyId vacancyId,
            ApplicationId applicationId,
            NoticeKind kind,
            MessageState state,
            int tries,
            String reason,
            Instant waitingSince) {}

    /** Longest waiting first. */
    @Transactional
    public List<WaitingMessage> page(Set<MessageState> states, @Nullable Position after, int limit) {
        List<Message> found = messages.awaitingDecision(states, applicants.vacanciesOfCaller(), after, limit);
        Map<UUID, Obligation> of =
                obligations.byIds(found.stream().map(Message::obligationId).toList());
        return found.stream()
                .map(message -> view(message, Objects.requireNonNull(of.get(message.obligationId()))))
                .toList();
    }

    private static WaitingMessage view(Message message, Obligation obligation) {
        return new WaitingMessage(
                message.id(),
                obligation.id(),
                obligation.vacancyId(),
                obligation.applicationId(),
                obligation.kind(),
                message.state(),
                message.tries(),
                Objects.requireNonNull(message.reason()),
                Objects.requireNonNull(message.waitingSince()));
    }
}
