package hiring.application.monitoring;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A candidate answers the equality questions, or answers them again.
 *
 * <p>The answers are stored under a pseudonym, without the time and without an entry in the audit trail: either would
 * lead from the answers back to the application. Nothing reads a single row; reports count groups.
 */
@ApplicationScoped
public class AnswerEqualityQuestions {

    private final Applications applications;
    private final EntityManager entityManager;
    private final Vacancies vacancies;
    private final MonitoringConfig config;
    private final InstantSource clock;

    AnswerEqualityQuestions(
            Applications applications,
            EntityManager entityManager,
            Vacancies vacancies,
            MonitoringConfig config,
            InstantSource clock) {
        this.applications = applications;
        this.entityManager = entityManager;
        this.vacancies = vacancies;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public AnsweringOutcome answer(CandidateId candidate, ApplicationId applicationId, EqualityAnswers answers) {
        return applications
                .ownedBy(candidate, applicationId)
                .map(application -> answer(application, answers))
                .orElseGet(AnsweringOutcome.NoSuchApplication::new);
    }

    private AnsweringOutcome answer(Application application, EqualityAnswers answers) {
        if (!application.wasSubmitted()) {
            return new AnsweringOutcome.NotSubmittedYet();
        }
        if (AnsweringTime.isOver(vacancies.of(application.vacancyId()), config.answersWithin(), clock.instant())) {
            return new AnsweringOutcome.TooLate();
        }
        store(application, answers);
        return new AnsweringOutcome.Answered();
    }

    private void store(Application application, EqualityAnswers answers) {
        entityManager
                .createNativeQuery("""
                        insert into equality_answer (pseudonym, vacancy_id, age_band, sex, gender_same_as_at_birth,
                            ethnic_group, disability, religion, sexual_orientation, caring_responsibilities)
                        values (:pseudonym, :vacancy, cast(:age as text), cast(:sex as text), cast(:gender as text),
                            cast(:ethnic as text), cast(:disability as text), cast(:religion as text),
                            cast(:orientation as text), cast(:caring as text))
                        on conflict (pseudonym) do update set age_band = excluded.age_band, sex = excluded.sex,
                            gender_same_as_at_birth = excluded.gender_same_as_at_birth,
                            ethnic_group = excluded.ethnic_group, disability = excluded.disability,
                            religion = excluded.religion, sexual_orientation = excluded.sexual_orientation,
                            caring_responsibilities = excluded.caring_responsibilities
                        """)
                .setParameter(
                        "pseudonym",
                        Pseudonym.of(application.id(), config.key()).value())
                .setParameter("vacancy", application.vacancyId().value())
                .setParameter("age", nameOf(answers.ageBand()))
                .setParameter("sex", nameOf(answers.sex()))
                .setParameter("gender", nameOf(answers.genderSameAsAtBirth()))
                .setParameter("ethnic", nameOf(answers.ethnicGroup()))
                .setParameter("disability", nameOf(answers.disability()))
                .setParameter("religion", nameOf(answers.religion()))
                .setParameter("orientation", nameOf(answers.sexualOrientation()))
                .setParameter("caring", nameOf(answers.caringResponsibilities()))
                .executeUpdate();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> answer) {
        return answer == null ? null : answer.name();
    }
}
