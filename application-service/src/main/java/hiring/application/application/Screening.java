package hiring.application.application;

import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the vacancy's rules about a form at its submission.
 *
 * @param guaranteedInterview whether the vacancy grants it and the candidate asks for it
 * @param adjustmentsAsked whether staff have something to arrange
 * @param proposal for the decision on eligibility; null for a draft
 */
@Embeddable
public record Screening(
        boolean guaranteedInterview,
        boolean adjustmentsAsked,

        @Basic @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Finding> findings,

        @Enumerated(EnumType.STRING) @Nullable Proposal proposal) {

    /** That of a draft. */
    static final Screening NONE = new Screening(false, false, List.of(), null);

    /** The finding with this code in place of a rule's; empty where there is none. */
    public Optional<Finding> finding(String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).findFirst();
    }

    /** The same with another finding of that code, or with none. */
    Screening with(String rule, Optional<Finding> found) {
        List<Finding> all = Stream.concat(
                        findings.stream().filter(finding -> !finding.rule().equals(rule)), found.stream())
                .toList();
        return new Screening(guaranteedInterview, adjustmentsAsked, all, Proposal.of(all));
    }
}
