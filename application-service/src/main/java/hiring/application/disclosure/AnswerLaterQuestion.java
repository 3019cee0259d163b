package hiring.application.disclosure;

import hiring.application.form.LaterQuestion;
import hiring.application.form.LaterQuestion.Phase;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.Offers;
import hiring.application.progress.Progress;
import hiring.application.progress.SelectionFacts;
import hiring.application.submission.Application;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.SelectionStage;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

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
    private final Session session;
    private final Audit audit;
    private final InstantSource clock;

    AnswerLaterQuestion(
            Applications applications,
            Vacancies vacancies,
            SelectionFacts facts,
            Offers offers,
            Session session,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.offers = offers;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened to an answer. */
    public sealed interface Outcome {

        record Taken(Instant at) implements Outcome {}

        record AskedLater(Phase from) implements Outcome {}
    }

    /** An answer with what it may be used for. */
    public record Answer(LaterQuestion question, String purpose, String text, Instant answeredAt) {

        @Override
        public String toString() {
            return "Answer[question=%s]".formatted(question);
        }
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<Outcome> answer(UUID candidate, UUID id, LaterQuestion question, String text) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            if (!question.mayBeAskedAt(phaseOf(application))) {
                return new Outcome.AskedLater(question.from());
            }
            Instant now = clock.instant();
            session.createNativeMutationQuery("""
                            insert into later_answer (application_id, question, answer, answered_at)
                            values (:application, :question, :answer, :now)
                            on conflict (application_id, question)
                            do update set answer = excluded.answer, answered_at = excluded.answered_at
                            """)
                    .setParameter("application", id)
                    .setParameter("question", question.name())
                    .setParameter("answer", text)
                    .setParameter("now", now)
                    .executeUpdate();
            audit.record("later-question.answered", id, Map.of("question", question.name()));
            return new Outcome.Taken(now);
        });
    }

    /** For a recruiter, whose view is audited; empty when no such application was submitted. */
    @Transactional
    public Optional<List<Answer>> read(UUID id) {
        return applications.submitted(id).map(application -> {
            audit.record("later-answers.viewed", id);
            return session
                    .createNativeQuery(
                            "select question, answer, answered_at from later_answer"
                                    + " where application_id = :application order by question",
                            Object[].class)
                    .addScalar("question", String.class)
                    .addScalar("answer", String.class)
                    .addScalar("answered_at", Instant.class)
                    .setParameter("application", id)
                    .getResultList()
                    .stream()
                    .map(row -> {
                        LaterQuestion question = LaterQuestion.valueOf((String) row[0]);
                        return new Answer(question, question.purpose(), (String) row[1], (Instant) row[2]);
                    })
                    .toList();
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
        Set<String> reviews = vacancies.findById(application.vacancyId()).terms().stages().stream()
                .filter(stage -> stage.kind() == SelectionStage.Kind.FORM_REVIEW)
                .map(VacancyTerms.Stage::code)
                .collect(Collectors.toSet());
        boolean shortlisted = !progress.isNotProgressed()
                && progress.stages().stream()
                        .anyMatch(stage ->
                                reviews.contains(stage.stageCode()) && Boolean.TRUE.equals(stage.progressed()));
        return shortlisted ? Phase.SHORTLISTED : Phase.APPLYING;
    }
}
