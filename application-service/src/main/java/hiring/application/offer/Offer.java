package hiring.application.offer;

import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.PublishedTerms;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.WaitingTask;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
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

    Offer(
            UUID id,
            ApplicationId applicationId,
            VacancyId vacancyId,
            CandidateId candidateId,
            OfferTerms terms,
            ZoneId zone,
            Instant now) {
        this.id = id;
        this.applicationId = applicationId.value();
        this.vacancyId = vacancyId.value();
        this.candidateId = candidateId.value();
        this.status = OfferStatus.OPEN;
        this.terms = terms;
        this.lateFrom = OfferRules.lateFrom(terms.respondBy(), zone);
        this.madeAt = now;
    }

    /** Marks it as made again in place of one that has lapsed. */
    void renew(Offer lapsed, RenewalReason reason) {
        renews = lapsed.id();
        renewalReason = reason;
    }

    /** The answer that the candidate owes. */
    WaitingTask task() {
        return new WaitingTask(new After(madeAt, id), id, vacancyId, applicationId, null, 1, madeAt, lateFrom);
    }

    /** The offer was made. */
    OfferMade made() {
        PublishedTerms employment = terms.employment();
        PublishedTerms.ManagerProgramme programme = employment == null ? null : employment.managerProgramme();
        return new OfferMade(
                id,
                applicationId,
                vacancyId,
                candidateId,
                lateFrom,
                terms.startsOn(),
                employment == null ? null : employment.noticeMonths(),
                employment == null ? null : employment.annualLeaveDays(),
                programme == null ? null : programme.name(),
                programme == null ? null : terms.startsOn().plusMonths(programme.withinMonths()),
                employment == null ? null : employment.checks(),
                renews,
                madeAt);
    }

    AnswerOutcome answer(OfferAnswer answer, Instant now) {
        // Before the check for lateness: a retry of an answer that was in time must not look like a late one
        if (status == answer.status()) {
            return new AnswerOutcome.AlreadySo(this);
        }
        return switch (status) {
            case ACCEPTED, DECLINED -> new AnswerOutcome.AnsweredOtherwise(status);
            case LAPSED -> new AnswerOutcome.TooLate(lateFrom);
            case WITHDRAWN -> new AnswerOutcome.Withdrawn();
            case OPEN ->
                // Late is late, whether or not the lapse was announced yet
                isLate(now)
                        ? new AnswerOutcome.TooLate(lateFrom)
                        : new AnswerOutcome.Answered(
                                this,
                                switch (answer) {
                                    case ACCEPTED -> accept(now);
                                    case DECLINED -> decline(now);
                                });
        };
    }

    private OfferAccepted accept(Instant now) {
        become(OfferStatus.ACCEPTED, now);
        return new OfferAccepted(id, applicationId, vacancyId, candidateId, now);
    }

    /** By the candidate, with an answer or with the withdrawal of the application. */
    OfferDeclined decline(Instant now) {
        become(OfferStatus.DECLINED, now);
        return new OfferDeclined(id, applicationId, vacancyId, candidateId, now);
    }

    /** Empty where it is not open, or can still be answered. */
    Optional<OfferLapsed> lapse(Instant now) {
        if (status != OfferStatus.OPEN || !isLate(now)) {
            return Optional.empty();
        }
        become(OfferStatus.LAPSED, now);
        // The fact is as old as its deadline, whenever it was noticed
        return Optional.of(new OfferLapsed(id, applicationId, vacancyId, candidateId, lateFrom));
    }

    /** Ends it with its vacancy; {@code ApplicationStopped} names the offer, and no event of its own. */
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

    public ApplicationId applicationId() {
        return new ApplicationId(applicationId);
    }

    public VacancyId vacancyId() {
        return new VacancyId(vacancyId);
    }

    public CandidateId candidateId() {
        return new CandidateId(candidateId);
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
