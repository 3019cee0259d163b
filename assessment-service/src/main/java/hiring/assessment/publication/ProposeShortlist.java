package hiring.assessment.publication;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.plan.StageState;
import hiring.assessment.publication.Shortlist.Candidate;
import hiring.assessment.shortlist.Completeness;
import hiring.assessment.shortlist.Contenders;
import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Proposal;
import hiring.assessment.shortlist.ShortlistRule;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistTerms;
import hiring.assessment.shortlist.StageVerdict;
import hiring.events.Progression;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.pages.Page;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows who would go on, also with other places or another pass mark. Changes nothing. */
@ApplicationScoped
public class ProposeShortlist {

    private final FindStage findStage;
    private final Contenders contenders;
    private final Completeness completeness;
    private final Publications publications;
    private final Audit audit;

    ProposeShortlist(
            FindStage findStage,
            Contenders contenders,
            Completeness completeness,
            Publications publications,
            Audit audit) {
        this.findStage = findStage;
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
            VacancyId vacancyId,
            StageCode stageCode,
            @Nullable Integer places,
            @Nullable Integer passMark,
            boolean forScorer) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new ProposalOutcome.NoSuchStage();
            case StageLookup.Known known -> propose(known, places, passMark, forScorer);
        };
    }

    private ProposalOutcome propose(
            StageLookup.Known found, @Nullable Integer places, @Nullable Integer passMark, boolean forScorer) {
        PlanStage stage = found.stage();
        VacancyId vacancyId = new VacancyId(found.plan().vacancyId());
        StageCode stageCode = stage.code();
        if (stage.movesOnByItself() || stage.state() == StageState.SKIPPED) {
            return new ProposalOutcome.NothingToDecide();
        }
        if (forScorer && (places != null || passMark != null) && stage.rule() == Progression.Rule.RANKED) {
            return new ProposalOutcome.NotForScorers();
        }
        audit.record(AssessmentAction.SHORTLIST_VIEWED, vacancyId.value());
        Optional<StagePublication> published = publications.of(vacancyId, stageCode);
        if (published.isPresent()) {
            return proposed(published(vacancyId, stage, published.get()), forScorer);
        }
        SelectionProcess process = found.process();
        List<FieldError> mistakes = ShortlistTerms.mistakes(stage, places, passMark);
        if (!mistakes.isEmpty()) {
            return new ProposalOutcome.Invalid(mistakes);
        }
        Terms terms = ShortlistTerms.of(process, stage, places, passMark);
        Proposal proposal = ShortlistRule.propose(terms, contenders.of(vacancyId.value(), found.course(), stage));
        List<Missing> missing = completeness.waitingFor(found.plan(), found.course(), stage);
        Shortlist view = new Shortlist(
                vacancyId.value(),
                stageCode.value(),
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

    private static ProposalOutcome proposed(Shortlist view, boolean forScorer) {
        return new ProposalOutcome.Proposed(forScorer ? view.forScorer() : view);
    }

    static int progressing(Proposal proposal) {
        return (int) proposal.candidates().stream()
                .filter(proposed -> goesOn(proposed.verdict()))
                .count();
    }

    public static boolean goesOn(StageVerdict verdict) {
        return switch (verdict) {
            case PROGRESS, APPOINT -> true;
            case NOT_PROGRESS, RESERVE, NOT_APPOINT -> false;
        };
    }

    private Shortlist published(VacancyId vacancyId, PlanStage stage, StagePublication publication) {
        return new Shortlist(
                vacancyId.value(),
                stage.code().value(),
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
