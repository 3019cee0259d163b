package hiring.application.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The post, offered to one candidate. */
@Entity
public class Offer {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID applicationId;

    private UUID vacancyId;

    private UUID candidateId;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private OfferTerms terms;

    private Instant lateFrom;

    private Instant madeAt;

    private @Nullable Instant endedAt;

    private @Nullable UUID renews;

    @Enumerated(EnumType.STRING)
    private @Nullable RenewalReason renewalReason;

    protected Offer() {
        // For Hibernate
    }

    Offer(UUID id, UUID applicationId, UUID vacancyId, UUID candidateId, OfferTerms terms, ZoneId zone, Instant now) {
        this.id = id;
        this.applicationId = applicationId;
        this.vacancyId = vacancyId;
        this.candidateId = candidateId;
        this.status = OfferStatus.OPEN;
        this.terms = terms;
        this.lateFrom = OfferRules.lateFrom(terms.respondBy(), zone);
        this.madeAt = now;
    }

    /** It is made again in place of one that has lapsed. */
    void renew(Offer lapsed, RenewalReason reason) {
        renews = lapsed.id();
        renewalReason = reason;
    }

    AnswerOutcome answer(Answer answer, Instant now) {
        OfferStatus wanted = switch (answer) {
            case ACCEPTED -> OfferStatus.ACCEPTED;
            case DECLINED -> OfferStatus.DECLINED;
        };
        // Before the check for lateness: a retry of an answer that was in time must not look like a late one
        if (status == wanted) {
            return new AnswerOutcome.AlreadySo(this);
        }
        return switch (status) {
            case ACCEPTED, DECLINED -> new AnswerOutcome.AnsweredOtherwise(status);
            case LAPSED -> new AnswerOutcome.TooLate(lateFrom);
            case WITHDRAWN -> new AnswerOutcome.Withdrawn();
            case OPEN -> {
                // Late is late, whether or not the lapse was announced yet
                if (isLate(now)) {
                    yield new AnswerOutcome.TooLate(lateFrom);
                }
                become(wanted, now);
                yield new AnswerOutcome.Answered(this);
            }
        };
    }

    /** Whether it lapsed now. */
    boolean lapse(Instant now) {
        if (status != OfferStatus.OPEN || !isLate(now)) {
            return false;
        }
        become(OfferStatus.LAPSED, now);
        return true;
    }

    /** Declines it for somebody who has withdrawn. */
    void declineForWithdrawal(Instant now) {
        become(OfferStatus.DECLINED, now);
    }

    /** Ends it with its vacancy. */
    void withdraw(Instant now) {
        become(OfferStatus.WITHDRAWN, now);
    }

    private boolean isLate(Instant now) {
        return !now.isBefore(lateFrom);
    }

    private void become(OfferStatus target, Instant now) {
        if (!status.next().contains(target)) {
            throw new IllegalStateException("Offer %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public UUID candidateId() {
        return candidateId;
    }

    /** The lapsed offer that it makes again; null for a first one. */
    public @Nullable UUID renews() {
        return renews;
    }

    public @Nullable RenewalReason renewalReason() {
        return renewalReason;
    }

    public OfferStatus status() {
        return status;
    }

    public OfferTerms terms() {
        return terms;
    }

    /** The first instant at which an answer is late. */
    public Instant lateFrom() {
        return lateFrom;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When it was accepted, declined or withdrawn, or lapsed; null while it is open. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
