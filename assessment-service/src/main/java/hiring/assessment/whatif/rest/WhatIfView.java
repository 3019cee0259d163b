package hiring.assessment.whatif.rest;

import hiring.assessment.shortlist.Proposal;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.StageVerdict;
import hiring.assessment.whatif.WhatIf;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would go on by other terms. Nothing is stored.
 *
 * @param considered how many candidates are considered
 * @param progressing how many candidates would go on
 * @param progressingNow how many go on by the stage's own terms
 * @param entering applications that would go on, and do not by the stage's own terms
 * @param leaving applications that go on by the stage's own terms, and would not
 * @param candidates a page of the order that would result, best first
 * @param next the cursor of the page after this one; absent on the last page
 */
record WhatIfView(
        @Min(0) int considered,
        @Min(0) int progressing,
        @Min(0) int progressingNow,
        List<UUID> entering,
        List<UUID> leaving,
        List<WhatIfCandidateView> candidates,
        @Nullable String next) {

    /**
     * The view of a page.
     *
     * @param page at most one more than the limit
     */
    static WhatIfView of(WhatIf result, List<Proposed> page, int limit) {
        Proposal other = result.other();
        Page<WhatIfCandidateView> shown = Page.of(
                page,
                limit,
                proposed -> Keyset.OF_ID.cursorAfter(proposed.applicationId()),
                proposed -> WhatIfCandidateView.of(proposed, result.before(proposed)));
        return new WhatIfView(
                other.candidates().size(),
                other.progressing(),
                result.own().progressing(),
                result.entering(),
                result.leaving(),
                shown.items(),
                shown.next());
    }

    /**
     * A candidate by other terms, and by the stage's own.
     *
     * @param rank absent for a candidate who would not meet a minimum or was not scored
     * @param proposedNow by the stage's own terms
     * @param rankNow by the stage's own terms
     */
    record WhatIfCandidateView(
            UUID applicationId,
            BigDecimal total,
            @Min(1) @Nullable Integer rank,
            StageVerdict proposed,
            @Min(1) @Nullable Integer rankNow,
            StageVerdict proposedNow) {

        static WhatIfCandidateView of(Proposed proposed, Proposed now) {
            return new WhatIfCandidateView(
                    proposed.applicationId(),
                    proposed.total().shown(),
                    proposed.rank(),
                    proposed.verdict(),
                    now.rank(),
                    now.verdict());
        }
    }
}
