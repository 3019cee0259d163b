package hiring.assessment.shortlist;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.StageState;
import hiring.assessment.plan.Stages;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistView.Candidate;
import hiring.assessment.shortlist.ShortlistView.Missing;
import hiring.events.Progression;
import hiring.kit.audit.Audit;
import hiring.kit.pages.Page;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who would go on, with other places or another pass mark too; changes nothing. */
@ApplicationScoped
public class ProposeShortlist {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Contenders contenders;
    private final Completeness completeness;
    private final Publications publications;
    private final Audit audit;

    ProposeShortlist(
            AssessmentPlans plans,
            Stages stages,
            Contenders contenders,
            Completeness completeness,
            Publications publications,
            Audit audit) {
        this.plans = plans;
        this.stages = stages;
        this.contenders = contenders;
        this.completeness = completeness;
        this.publications = publications;
        this.audit = audit;
    }

    /**
     * Proposes, or shows what was published, to which "what if" does not apply any more.
     *
     * @param places instead of the process's own
     * @param passMark instead of the process's own
     * @param forScorer whether the caller may score or sit on a panel, and so must not learn of the guaranteed
     * interview
     */
    @Transactional
    public ProposalOutcome propose(
            UUID vacancyId, String stageCode, @Nullable Integer places, @Nullable Integer passMark, boolean forScorer) {
        Optional<AssessmentPlan> plan = plans.findByIdOptional(vacancyId);
        List<Stage> course = plan.map(stages::of).orElse(List.of());
        Optional<Stage> stage =
                course.stream().filter(known -> known.code().equals(stageCode)).findFirst();
        if (plan.isEmpty() || stage.isEmpty()) {
            return new ProposalOutcome.NoSuchStage();
        }
        if (stage.get().movesOnByItself() || stage.get().state() == StageState.SKIPPED) {
            return new ProposalOutcome.NothingToDecide();
        }
        if (forScorer && (places != null || passMark != null) && stage.get().rule() == Progression.Rule.RANKED) {
            return new ProposalOutcome.NotForScorers();
        }
        audit.record("shortlist.viewed", vacancyId);
        Optional<StagePublication> published = publications.of(vacancyId, stageCode);
        if (published.isPresent()) {
            return proposed(published(vacancyId, stage.get(), published.get()), forScorer);
        }
        SelectionProcess process = plan.get().process().orElseThrow();
        List<FieldError> mistakes = ShortlistTerms.mistakes(stage.get(), places, passMark);
        if (!mistakes.isEmpty()) {
            return new ProposalOutcome.Invalid(mistakes);
        }
        Terms terms = ShortlistTerms.of(process, stage.get(), places, passMark);
        Proposal proposal = ShortlistRule.propose(terms, contenders.of(vacancyId, course, stage.get()));
        List<Missing> missing = completeness.waitingFor(plan.get(), course, stage.get());
        ShortlistView view = new ShortlistView(
                vacancyId,
                stageCode,
                terms.rule(),
                missing.isEmpty(),
                missing,
                null,
                terms.places(),
                terms.passMark(),
                proposal.candidates().size(),
                progressing(proposal),
                proposal.candidates().stream()
                        .map(proposed -> new Candidate(
                                proposed.applicationId(),
                                proposed.total().shown(),
                                proposed.rank(),
                                proposed.verdict(),
                                proposed.guaranteedInterview(),
                                proposed.reasons(),
                                proposed.marks()))
                        .toList());
        return proposed(view, forScorer);
    }

    private static ProposalOutcome proposed(ShortlistView view, boolean forScorer) {
        return new ProposalOutcome.Proposed(forScorer ? view.forScorer() : view);
    }

    static int progressing(Proposal proposal) {
        return (int) proposal.candidates().stream()
                .filter(proposed -> goesOn(proposed.verdict()))
                .count();
    }

    static boolean goesOn(Verdict verdict) {
        return switch (verdict) {
            case PROGRESS, APPOINT -> true;
            case NOT_PROGRESS, RESERVE, NOT_APPOINT -> false;
        };
    }

    private ShortlistView published(UUID vacancyId, Stage stage, StagePublication publication) {
        return new ShortlistView(
                vacancyId,
                stage.code(),
                stage.rule(),
                true,
                List.of(),
                publication.publishedAt(),
                publication.places(),
                publication.passMark(),
                publication.considered(),
                publication.progressed(),
                publications.decisions(publication.id(), Page.FIRST, Integer.MAX_VALUE).stream()
                        .map(decision -> new Candidate(
                                decision.applicationId(),
                                decision.total(),
                                decision.rank(),
                                decision.verdict(),
                                decision.guaranteedInterview(),
                                decision.reasons(),
                                decision.marks()))
                        .toList());
    }
}
