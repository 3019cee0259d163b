package hiring.assessment.participation;

import hiring.events.AssessmentEvent;
import hiring.events.EligibilityDecided;
import hiring.events.OutcomeDecided;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.StageAdjustment;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What is known of an application, in whatever order it became known. */
@Entity
@Table(name = "candidacy")
public class Candidacy {

    /**
     * More than the clocks of two replicas differ, and less than it takes to contest a decision and to decide again.
     */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    @Id
    private UUID applicationId;

    @Version
    private int version;

    private UUID vacancyId;

    private UUID candidateId;

    private @Nullable Instant submittedAt;

    private boolean guaranteedInterview;

    @Enumerated(EnumType.STRING)
    private EligibilityDecided.@Nullable Outcome eligibility;

    private @Nullable Instant eligibilityAt;

    private @Nullable Instant withdrawnAt;

    // Else only another size of the list would be stored
    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<StageAdjustment> asked;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> missed;

    @Enumerated(EnumType.STRING)
    private OutcomeDecided.@Nullable Outcome outcome;

    private @Nullable Integer reserveRank;

    private @Nullable Instant promotedAt;

    private @Nullable Instant offerAcceptedAt;

    private @Nullable Instant openingFreedAt;

    private @Nullable UUID freedOffer;

    // Read by queries only: an earlier version of this service writes it
    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant offerRenewedAt;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> renewedOffers;

    protected Candidacy() {
        // For Hibernate
    }

    Candidacy(ApplicationId applicationId, VacancyId vacancyId, CandidateId candidateId) {
        this.applicationId = applicationId.value();
        this.vacancyId = vacancyId.value();
        this.candidateId = candidateId.value();
        this.missed = List.of();
        this.asked = List.of();
        this.renewedOffers = List.of();
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

    public boolean guaranteedInterview() {
        return guaranteedInterview;
    }

    public Optional<OutcomeDecided.Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Integer> reserveRank() {
        return Optional.ofNullable(reserveRank);
    }

    public boolean isPromoted() {
        return promotedAt != null;
    }

    public boolean hasAcceptedOffer() {
        return offerAcceptedAt != null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** May be assessed: submitted, eligible and not withdrawn. */
    public boolean isIn() {
        return submittedAt != null && eligibility == EligibilityDecided.Outcome.ELIGIBLE && withdrawnAt == null;
    }

    /** Not to be assessed: withdrawn, or not eligible. */
    public boolean isOut() {
        return withdrawnAt != null || eligibility == EligibilityDecided.Outcome.INELIGIBLE;
    }

    /** What the candidate asked to be arranged at a stage. */
    public Optional<StageAdjustment> askedAt(StageCode stageCode) {
        return asked.stream()
                .filter(adjustment -> adjustment.stageCode().equals(stageCode.value()))
                .findFirst();
    }

    /** Changes the row and returns the event that follows, if any. */
    Optional<AssessmentEvent> apply(ApplicationFact fact) {
        switch (fact) {
            case ApplicationFact.Submitted(var at, var asksForGuaranteedInterview, var adjustments) -> {
                submittedAt = at;
                asked = adjustments;
                guaranteedInterview = asksForGuaranteedInterview;
            }
            case ApplicationFact.EligibilityKnown(var decision, var at) -> know(decision, at);
            case ApplicationFact.EligibilityContested(var at) -> know(null, at);
            case ApplicationFact.CandidateWithdrew(var at) -> withdrawnAt = at;
            case ApplicationFact.PromotedFromReserve(var at) -> {
                promotedAt = at;
                return Optional.of(new ReservePromoted(applicationId, vacancyId, candidateId, at));
            }
            case ApplicationFact.OfferTaken(var at) -> {
                offerAcceptedAt = at;
                openingFreedAt = null;
                freedOffer = null;
            }
            case ApplicationFact.OpeningFreed(var offer, var at) -> freeOpening(offer, at);
            case ApplicationFact.OfferRenewed(var lapsed) -> renewOffer(lapsed);
        }
        return Optional.empty();
    }

    // A decision can be contested and made again. Events of one application come in their order, so the latest counts;
    // except one that was a dead letter and is applied after later ones
    private void know(EligibilityDecided.@Nullable Outcome decision, Instant at) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        if (eligibilityAt == null || !stored.isBefore(eligibilityAt.minus(CLOCKS_APART))) {
            eligibility = decision;
            eligibilityAt = stored;
        }
    }

    void miss(StageCode stageCode) {
        missed = Stream.concat(missed.stream(), Stream.of(stageCode.value()))
                .distinct()
                .toList();
    }

    public boolean hasMissedAnyOf(List<String> evidence) {
        return missed.stream().anyMatch(evidence::contains);
    }

    List<AssessmentEvent> appointed(Instant at) {
        return List.of(decided(OutcomeDecided.Outcome.SUCCESSFUL, at));
    }

    List<AssessmentEvent> reserved(int rank, Instant at) {
        reserveRank = rank;
        return List.of(
                decided(OutcomeDecided.Outcome.RESERVE, at),
                new ReserveListed(applicationId, vacancyId, candidateId, rank, at));
    }

    List<AssessmentEvent> unsuccessful(Instant at) {
        return List.of(decided(OutcomeDecided.Outcome.UNSUCCESSFUL, at));
    }

    private OutcomeDecided decided(OutcomeDecided.Outcome newOutcome, Instant at) {
        outcome = newOutcome;
        return new OutcomeDecided(applicationId, vacancyId, candidateId, newOutcome, at);
    }

    private void freeOpening(UUID offer, Instant at) {
        // The lapse of the first offer can be delivered again after the second was made
        if (!renewedOffers.contains(offer)) {
            openingFreedAt = at;
            freedOffer = offer;
        }
    }

    // The offers' ids say which is later: clocks of two replicas may not agree
    private void renewOffer(UUID lapsed) {
        renewedOffers = Stream.concat(renewedOffers.stream(), Stream.of(lapsed))
                .distinct()
                .toList();
        if (freedOffer == null || freedOffer.equals(lapsed)) {
            openingFreedAt = null;
            freedOffer = null;
        }
    }

    /** Absent where the opening is held, or was taken again by a renewed offer. */
    Optional<Instant> openingFreedAt() {
        return Optional.ofNullable(openingFreedAt);
    }
}
