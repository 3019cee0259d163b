package hiring.assessment.whatif;

import hiring.assessment.shortlist.Contender;
import hiring.assessment.shortlist.Proposal;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.ShortlistRule;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;

/** The shortlist that other terms would give, beside the one of the stage's own terms. */
public record WhatIf(Proposal own, Proposal other, Map<UUID, Proposed> ownByApplication) {

    static WhatIf of(Terms ownTerms, Terms otherTerms, Collection<Contender> contenders) {
        Proposal own = ShortlistRule.propose(ownTerms, contenders);
        Map<UUID, Proposed> byApplication = new HashMap<>();
        own.candidates().forEach(proposed -> byApplication.put(proposed.applicationId(), proposed));
        return new WhatIf(own, ShortlistRule.propose(otherTerms, contenders), byApplication);
    }

    /** The candidate's place by the stage's own terms. */
    public Proposed before(Proposed proposed) {
        return Objects.requireNonNull(ownByApplication.get(proposed.applicationId()));
    }

    /** Candidates who would go on, and do not by the stage's own terms; best first. */
    public List<UUID> entering() {
        return changed((is, was) -> is.verdict().goesOn() && !was.verdict().goesOn());
    }

    /** Candidates who go on by the stage's own terms, and would not. */
    public List<UUID> leaving() {
        return changed((is, was) -> !is.verdict().goesOn() && was.verdict().goesOn());
    }

    private List<UUID> changed(BiPredicate<Proposed, Proposed> how) {
        return other.candidates().stream()
                .filter(is -> how.test(is, before(is)))
                .map(Proposed::applicationId)
                .toList();
    }
}
