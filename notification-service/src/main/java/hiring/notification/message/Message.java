package hiring.notification.message;

import hiring.events.id.VacancyId;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One written message. It holds no text: the text is written when it is sent, and is not stored.
 *
 * <p>Immutable for Hibernate: many senders in many replicas change its state, each time by one guarded statement (see
 * {@link Messages}).
 */
@Entity
@Immutable
public class Message {

    @Id
    private UUID id;

    private UUID obligationId;
    private UUID vacancyId;

    @SuppressWarnings("UnusedVariable") // Read by queries
    private String channel;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @SuppressWarnings("UnusedVariable") // Read by queries
    private int attempts;

    private int tries;
    private @Nullable String reason;
    private @Nullable Instant waitingSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Replacement replacedBy;

    protected Message() {
        // For Hibernate
    }

    /** Due at once. */
    Message(UUID id, Obligation obligation) {
        this.id = id;
        this.obligationId = obligation.id();
        this.vacancyId = obligation.vacancyId().value();
        this.channel = NoticeChannel.EMAIL.name();
        this.state = MessageState.DUE;
    }

    public UUID id() {
        return id;
    }

    public UUID obligationId() {
        return obligationId;
    }

    public VacancyId vacancyId() {
        return new VacancyId(vacancyId);
    }

    public MessageState state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    /** A code of the reason why it is not sent. */
    public @Nullable String reason() {
        return reason;
    }

    /** The channel that takes its place; absent where there is none. */
    public @Nullable Replacement replacedBy() {
        return replacedBy;
    }

    /** Since when it waits for a recruiter's decision. */
    public @Nullable Instant waitingSince() {
        return waitingSince;
    }
}
