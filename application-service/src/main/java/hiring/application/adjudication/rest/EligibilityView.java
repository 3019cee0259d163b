package hiring.application.adjudication.rest;

import hiring.application.application.Application;
import hiring.application.application.Eligibility;
import hiring.application.application.EligibilityStatus;
import hiring.application.application.PastDecision;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Ruling;
import hiring.application.eligibility.rest.FindingView;
import hiring.application.history.Timeline;
import hiring.application.history.rest.TimelineView;
import hiring.events.EligibilityDecided;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The results of the rules, and the decisions. */
record EligibilityView(
        UUID applicationId,
        @Nullable EligibilityStatus eligibility,
        @Nullable Proposal proposal,
        List<FindingView> findings,
        TimelineView history,
        List<RulingView> rulings,
        List<PastDecisionView> pastDecisions,
        @Nullable Instant contestedAt,
        @Nullable String contestStatement,
        EligibilityDecided.@Nullable DecidedBy decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID decider,
        @Nullable String reason) {

    /**
     * A recruiter's ruling on one rule that the facts did not settle.
     *
     * @param rule code of the vacancy's rule
     * @param note what the recruiter has seen
     */
    record RulingView(
            String rule, Ruling.RulingCode code, @Nullable String note) {

        static List<RulingView> all(List<Ruling> rulings) {
            return rulings.stream()
                    .map(ruling -> new RulingView(ruling.rule(), ruling.code(), ruling.note()))
                    .toList();
        }
    }

    /** A decision that was contested and is replaced by another one. */
    record PastDecisionView(
            EligibilityStatus outcome,
            Instant decidedAt,
            @Nullable UUID decider,
            @Nullable String reason,
            List<RulingView> rulings) {

        static PastDecisionView of(PastDecision decision) {
            return new PastDecisionView(
                    decision.outcome(),
                    decision.decidedAt(),
                    decision.decider(),
                    decision.reason(),
                    RulingView.all(decision.rulings()));
        }
    }

    static EligibilityView of(Application application, Timeline history) {
        Eligibility eligibility = application.eligibility();
        return new EligibilityView(
                application.id().value(),
                eligibility.status(),
                application.screening().proposal(),
                application.screening().findings().stream().map(FindingView::of).toList(),
                TimelineView.of(history),
                RulingView.all(eligibility.rulings()),
                eligibility.pastDecisions().stream().map(PastDecisionView::of).toList(),
                eligibility.contestedAt(),
                eligibility.contestStatement(),
                eligibility.decidedBy(),
                eligibility.decidedAt(),
                eligibility.decider(),
                eligibility.reason());
    }
}
