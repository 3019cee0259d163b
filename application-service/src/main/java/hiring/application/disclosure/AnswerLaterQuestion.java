package hiring.application.disclosure;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.disclosure.LaterQuestion.Phase;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.Offers;
import hiring.application.progress.Progress;
import hiring.application.progress.SelectionFacts;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate answers a question of a later stage, when that stage has come; recruiters read the answer for its
 * purpose.
 */
@ApplicationScoped
public class AnswerLaterQuestion {

    private final Applications applications;
    private final Vacancies vacancies;
    private final SelectionFacts facts;
    private final Offers offers;
    private final LaterAnswers answers;
    private final Audit audit;
    private final InstantSource clock;

    AnswerLaterQuestion(
            Applications applications,
            Vacancies vacancies,
            SelectionFacts facts,
            Offers offers,
            LaterAnswers answers,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.offers = offers;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened to an answer. */
    public sealed interface LaterAnswerOutcome {

        record Taken(Instant at) implements LaterAnswerOutcome {}

        record AskedLater(Phase from) implements LaterAnswerOutcome {}
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<LaterAnswerOutcome> answer(
            CandidateId candidate, ApplicationId id, LaterQuestion question, String text) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            if (!question.mayBeAskedAt(phaseOf(application))) {
                return new LaterAnswerOutcome.AskedLater(question.from());
            }
            Instant now = clock.instant();
            answers.keep(id, question, text, now);
            audit.record(ApplicationAction.LATER_QUESTION_ANSWERED, id.value(), Map.of("question", question.name()));
            return new LaterAnswerOutcome.Taken(now);
        });
    }

    /** For a recruiter, whose view is audited; empty when no such application was submitted. */
    @Transactional
    public Optional<List<LaterAnswers.LaterAnswer>> read(ApplicationId id) {
        return applications.submitted(id).map(application -> {
            audit.record(ApplicationAction.LATER_ANSWERS_VIEWED, id.value());
            return answers.of(id);
        });
    }

    private Phase phaseOf(Application application) {
        if (application.status() != ApplicationStatus.SUBMITTED) {
            return Phase.APPLYING;
        }
        boolean offered = offers.ofApplication(application.id())
                .filter(offer -> offer.status() == OfferStatus.OPEN || offer.status() == OfferStatus.ACCEPTED)
                .isPresent();
        if (offered) {
            return Phase.OFFERED;
        }
        Progress progress = facts.of(application.id());
        VacancyTerms terms = vacancies.of(application.vacancyId()).terms();
        boolean shortlisted = !progress.isNotProgressed()
                && progress.stages().stream()
                        .anyMatch(stage ->
                                terms.isFormReviewed(stage.stageCode()) && Boolean.TRUE.equals(stage.progressed()));
        return shortlisted ? Phase.SHORTLISTED : Phase.APPLYING;
    }
}
