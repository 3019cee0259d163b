package hiring.application.application;

import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Ruling;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityDecided.DecidedBy;
import hiring.events.id.StaffId;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The decision whether an application may be assessed, with the decision that was taken back before it.
 *
 * @param status null for a draft
 * @param decidedBy null, with the other parts of a decision, while it is open
 * @param decider the recruiter; null where the rules decided
 * @param rulings on the rules that were open
 * @param pastDecisions decisions that were contested, oldest first
 * @param contestedAt null where the candidate has contested nothing
 */
@Embeddable
public record Eligibility(
        @Column(name = "eligibility") @Enumerated(EnumType.STRING) @Nullable
        EligibilityStatus status,

        @Column(name = "eligibility_decided_by") @Enumerated(EnumType.STRING) @Nullable
        DecidedBy decidedBy,

        @Column(name = "eligibility_decided_at") @Nullable Instant decidedAt,

        @Column(name = "eligibility_decider") @Nullable UUID decider,

        @Column(name = "eligibility_reason") @Nullable String reason,

        @Basic @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Ruling> rulings,

        @Basic @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<PastDecision> pastDecisions,

        @Nullable Instant contestedAt,
        @Nullable String contestStatement) {

    /** That of a draft. */
    static final Eligibility OPEN = new Eligibility(null, null, null, null, null, List.of(), List.of(), null, null);

    /** That of a submission: the rules can find an application eligible, and never ineligible. */
    public static Eligibility proposed(@Nullable Proposal proposal, Instant now) {
        return proposal == Proposal.ELIGIBLE
                ? new Eligibility(
                        EligibilityStatus.ELIGIBLE, DecidedBy.RULES, now, null, null, List.of(), List.of(), null, null)
                : new Eligibility(
                        EligibilityStatus.UNDECIDED, null, null, null, null, List.of(), List.of(), null, null);
    }

    Eligibility decidedBy(
            StaffId recruiter, EligibilityDecided.Outcome outcome, String why, List<Ruling> made, Instant now) {
        EligibilityStatus decided = EligibilityStatus.of(outcome);
        requireNext(decided);
        return new Eligibility(
                decided,
                DecidedBy.PERSON,
                now,
                recruiter.value(),
                why,
                List.copyOf(made),
                pastDecisions,
                contestedAt,
                contestStatement);
    }

    /** The decision becomes a past one, and another recruiter decides again. */
    Eligibility reopened(String statement, Instant now) {
        requireNext(EligibilityStatus.UNDECIDED);
        PastDecision contested = new PastDecision(
                Objects.requireNonNull(status), Objects.requireNonNull(decidedAt), decider, reason, rulings);
        return new Eligibility(
                EligibilityStatus.UNDECIDED,
                null,
                null,
                null,
                null,
                List.of(),
                Stream.concat(pastDecisions.stream(), Stream.of(contested)).toList(),
                now,
                statement);
    }

    private void requireNext(EligibilityStatus target) {
        if (status == null || !status.next().contains(target)) {
            throw new IllegalStateException("Eligibility cannot go from %s to %s".formatted(status, target));
        }
    }

    /** Whether this recruiter has taken a decision that was contested. */
    public boolean wasDecidedBy(StaffId recruiter) {
        return pastDecisions.stream().anyMatch(past -> recruiter.value().equals(past.decider()));
    }
}
