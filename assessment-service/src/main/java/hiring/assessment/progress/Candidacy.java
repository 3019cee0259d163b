package hiring.assessment.progress;

import hiring.events.EligibilityDecided;
import hiring.events.OutcomeDecided;
import hiring.events.StageAdjustment;
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

/**
 * What is known of an application, in whatever order it became known. Every verb is a fact that may come twice and in
 * any order beside the others; the state is the same whatever the order was.
 */
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

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<StageAdjustment> asked;

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

    private @Nullable Instant offerRenewedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> renewedOffers;

    protected Candidacy() {
        // For Hibernate
    }

    Candidacy(UUID applicationId, UUID vacancyId, UUID candidateId) {
        this.applicationId = applicationId;
        this.vacancyId = vacancyId;
        this.candidateId = candidateId;
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

    /** Known not to be assessed, or no longer. */
    boolean isOut() {
        return withdrawnAt != null || eligibility == EligibilityDecided.Outcome.INELIGIBLE;
    }

    /** What the candidate asked to be arranged at a stage. */
    public Optional<StageAdjustment> askedAt(String stageCode) {
        return asked.stream()
                .filter(adjustment -> adjustment.stageCode().equals(stageCode))
                .findFirst();
    }

    void submitted(Instant at, boolean asksForGuaranteedInterview, List<StageAdjustment> asks) {
        submittedAt = at;
        asked = List.copyOf(asks);
        guaranteedInterview = asksForGuaranteedInterview;
    }

    void decided(EligibilityDecided.Outcome decision, Instant at) {
        know(decision, at);
    }

    /** The candidate contests the decision; until the next one nothing is known. */
    void reopened(Instant at) {
        know(null, at);
    }

    // The decision can be reopened and taken again. What is told of one application comes in its order, so the last
    // word counts; but for one that was put aside and is applied again after later ones
    private void know(EligibilityDecided.@Nullable Outcome decision, Instant at) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        if (eligibilityAt == null || !stored.isBefore(eligibilityAt.minus(CLOCKS_APART))) {
            eligibility = decision;
            eligibilityAt = stored;
        }
    }

    void withdrawn(Instant at) {
        withdrawnAt = at;
    }

    void miss(String stageCode) {
        missed = Stream.concat(missed.stream(), Stream.of(stageCode)).distinct().toList();
    }

    boolean hasMissedAnyOf(List<String> evidence) {
        return missed.stream().anyMatch(evidence::contains);
    }

    public void appointed() {
        outcome = OutcomeDecided.Outcome.SUCCESSFUL;
    }

    public void reserved(int rank) {
        outcome = OutcomeDecided.Outcome.RESERVE;
        reserveRank = rank;
    }

    public void unsuccessful() {
        outcome = OutcomeDecided.Outcome.UNSUCCESSFUL;
    }

    public void promote(Instant now) {
        promotedAt = now;
    }

    /** The post is taken by this candidate, or kept for their answer. */
    public boolean holdsOpening() {
        return withdrawnAt == null
                && !isOpeningFreed()
                && (outcome == OutcomeDecided.Outcome.SUCCESSFUL || promotedAt != null);
    }

    /** Next in line, if nobody is before them. */
    public boolean waitsInReserve() {
        return withdrawnAt == null && outcome == OutcomeDecided.Outcome.RESERVE && promotedAt == null;
    }

    public void offerAccepted(Instant at) {
        offerAcceptedAt = at;
        openingFreedAt = null;
        freedOffer = null;
    }

    /** An offer was declined or has lapsed. */
    public void freeOpening(UUID offer, Instant at) {
        // The lapse of the first offer can be heard of again after the second was made
        if (!renewedOffers.contains(offer)) {
            openingFreedAt = at;
            freedOffer = offer;
        }
    }

    /**
     * An offer that had lapsed was made again. The offers' names say what is later: clocks of two replicas may not
     * agree.
     */
    public void offerRenewed(UUID lapsed) {
        renewedOffers = Stream.concat(renewedOffers.stream(), Stream.of(lapsed))
                .distinct()
                .toList();
        if (freedOffer == null || freedOffer.equals(lapsed)) {
            openingFreedAt = null;
            freedOffer = null;
        }
    }

    // An earlier version of this service noted no offers, and may run beside this one
    private boolean isOpeningFreed() {
        boolean renewed = freedOffer == null
                && openingFreedAt != null
                && offerRenewedAt != null
                && offerRenewedAt.isAfter(openingFreedAt);
        return openingFreedAt != null && !renewed;
    }
}
