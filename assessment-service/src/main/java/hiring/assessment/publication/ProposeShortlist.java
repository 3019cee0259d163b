package hiring.assessment.publication;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.plan.StageState;
import hiring.assessment.planversion.TermsHash;
import hiring.assessment.publication.Shortlist.Candidate;
import hiring.assessment.publication.Shortlist.Slice;
import hiring.assessment.shortlist.Completeness;
import hiring.assessment.shortlist.Contenders;
import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Proposal;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.ShortlistRule;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistTerms;
import hiring.events.Progression;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who would go on, also with other places or another pass mark. Changes nothing. */
@ApplicationScoped
public class ProposeShortlist {

    private final FindStage findStage;
    private final Contenders contenders;
    private final Completeness completeness;
    private final Publications publications;
    private final ReadPublications readPublications;
    private final Audit audit;

    ProposeShortlist(
            FindStage findStage,
            Contenders contenders,
            Completeness completeness,
            Publications publications,
            ReadPublications readPublications,
            Audit audit) {
        this.findStage = findStage;
        this.contenders = contenders;
        this.completeness = completeness;
        this.publications = publications;
        this.readPublications = readPublications;
        this.audit = audit;
    }

    /**
     * A question for a proposal.
     *
     * @param places instead of the process's own
     * @param passMark instead of the process's own
     * @param forScorer whether the caller may score or sit on a panel, and so must not learn of the guaranteed
     * interview
     * @param after the application of the last candidate of the page before
     */
    public record Question(
            @Nullable Integer places,
            @Nullable Integer passMark,
            boolean forScorer,
            @Nullable UUID after,
            int limit) {}

    /** Proposes, or shows what was published, to which "what if" does not apply any more. */
    @Transactional
    public ProposalOutcome propose(VacancyId vacancyId, StageCode stageCode, Question question) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new ProposalOutcome.NoSuchStage();
            case StageLookup.Known known -> propose(known, question);
        };
    }

    private ProposalOutcome propose(StageLookup.Known found, Question question) {
        PlanStage stage = found.stage();
        VacancyId vacancyId = new VacancyId(found.plan().vacancyId());
        Integer places = question.places();
        Integer passMark = question.passMark();
        if (stage.movesOnByItself() || stage.state() == StageState.SKIPPED) {
            return new ProposalOutcome.NothingToDecide();
        }
        if (question.forScorer() && (places != null || passMark != null) && stage.rule() == Progression.Rule.RANKED) {
            return new ProposalOutcome.NotForScorers();
        }
        audit.record(AssessmentAction.SHORTLIST_VIEWED, vacancyId.value());
        Optional<StagePublication> published = publications.current(vacancyId, stage.code());
        if (published.isPresent()) {
            return proposed(readPublications.page(
                    found, published.get(), question.forScorer(), question.after(), question.limit()));
        }
        List<FieldError> mistakes = ShortlistTerms.mistakes(stage, places, passMark);
        if (!mistakes.isEmpty()) {
            return new ProposalOutcome.Invalid(mistakes);
        }
        return proposed(proposal(found, ShortlistTerms.of(found.process(), stage, places, passMark), question));
    }

    private Optional<Shortlist> proposal(StageLookup.Known found, Terms terms, Question question) {
        UUID vacancyId = found.plan().vacancyId();
        PlanStage stage = found.stage();
        Proposal proposal = ShortlistRule.propose(terms, contenders.of(vacancyId, found.course(), stage));
        List<Missing> missing = completeness.waitingFor(found.plan(), found.course(), stage);
        List<Proposed> order = Shortlist.shown(
                terms.rule(), question.forScorer(), proposal.candidates(), Proposed::applicationId, Proposed::verdict);
        return Slice.of(order, Proposed::applicationId, question.after(), question.limit())
                .map(slice -> new Shortlist(
                        vacancyId,
                        stage.code().value(),
                        terms,
                        TermsHash.of(stage.definition()),
                        null,
                        missing.isEmpty(),
                        missing,
                        null,
                        proposal.candidates().size(),
                        proposal.progressing(),
                        slice.map(proposed -> {
                            Candidate candidate = Candidate.of(proposed);
                            return question.forScorer() ? candidate.forScorer(terms.rule()) : candidate;
                        })));
    }

    private static ProposalOutcome proposed(Optional<Shortlist> page) {
        return page.<ProposalOutcome>map(ProposalOutcome.Proposed::new).orElseGet(ProposalOutcome.BadCursor::new);
    }
}
