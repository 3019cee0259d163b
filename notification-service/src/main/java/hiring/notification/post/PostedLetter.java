package hiring.notification.post;

import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that a recruiter prints and posts to meet an obligation. */
@Entity
public class PostedLetter {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID obligationId;
    private UUID vacancyId;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private Instant dueSince;
    private @Nullable Instant postedAt;

    @SuppressWarnings("UnusedVariable") // Kept as a record of who posted it
    private @Nullable UUID postedBy;

    private int returns;

    protected PostedLetter() {
        // For Hibernate
    }

    PostedLetter(Obligation obligation, Instant now) {
        id = TimeOrderedIds.next();
        obligationId = obligation.id();
        vacancyId = obligation.vacancyId().value();
        state = LetterState.DUE;
        dueSince = now;
    }

    /** A recruiter has posted the letter. Empty where it is not to be posted. */
    Optional<NotificationSent> post(StaffId recruiter, Obligation obligation, Instant now) {
        if (state != LetterState.DUE) {
            return Optional.empty();
        }
        state = state.become(LetterState.POSTED);
        postedAt = now;
        postedBy = recruiter.value();
        return Optional.of(obligation.sentBy(NoticeChannel.LETTER, now));
    }

    /**
     * It came back: it is to be posted again, once a recruiter has found the right address. Empty where it was not
     * posted.
     */
    Optional<NotificationFailed> comeBack(Obligation obligation, Instant now) {
        if (state != LetterState.POSTED) {
            return Optional.empty();
        }
        state = state.become(LetterState.DUE);
        dueSince = now;
        postedAt = null;
        postedBy = null;
        returns++;
        return Optional.of(obligation.failedBy(NoticeChannel.LETTER, now));
    }

    /** Where it is still to be posted; a posted letter stays posted. */
    void cancel() {
        if (state == LetterState.DUE) {
            state = state.become(LetterState.CANCELLED);
        }
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

    public LetterState state() {
        return state;
    }

    public Instant dueSince() {
        return dueSince;
    }

    public @Nullable Instant postedAt() {
        return postedAt;
    }

    public int returns() {
        return returns;
    }
}
