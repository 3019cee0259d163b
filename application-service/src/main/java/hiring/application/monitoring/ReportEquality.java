package hiring.application.monitoring;

import hiring.application.audit.ApplicationAction;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counts a vacancy's equality answers, once none of them changes any more: of two reports with one answer between them
 * the difference would be that answer.
 */
@ApplicationScoped
public class ReportEquality {

    private final Session session;
    private final Vacancies vacancies;
    private final MonitoringConfig config;
    private final Audit audit;
    private final InstantSource clock;

    ReportEquality(Session session, Vacancies vacancies, MonitoringConfig config, Audit audit, InstantSource clock) {
        this.session = session;
        this.vacancies = vacancies;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer to a request for a report. */
    public sealed interface ReportOutcome {

        record Reported(EqualityReport report) implements ReportOutcome {}

        record NoSuchVacancy() implements ReportOutcome {}

        /**
         * Answers can still be given or changed.
         *
         * @param from when it can be made; null while the applications are not counted
         */
        record TooEarly(@Nullable ZonedDateTime from) implements ReportOutcome {}
    }

    @Transactional
    public ReportOutcome report(VacancyId vacancyId) {
        return vacancies.known(vacancyId).map(this::report).orElseGet(ReportOutcome.NoSuchVacancy::new);
    }

    private ReportOutcome report(Vacancy vacancy) {
        if (!AnsweringTime.isOver(vacancy, config.answersWithin(), clock.instant())) {
            return new ReportOutcome.TooEarly(AnsweringTime.endOf(vacancy, config.answersWithin())
                    .map(end -> end.atZone(vacancy.timeZone()))
                    .orElse(null));
        }
        audit.record(ApplicationAction.EQUALITY_REPORTED, vacancy.id().value());
        return new ReportOutcome.Reported(EqualityReport.of(
                vacancy.id().value(), answered(vacancy.id()), counts(vacancy.id()), config.smallestGroup()));
    }

    private int answered(VacancyId vacancy) {
        return Math.toIntExact(
                ScalarQuery.of(session, "select count(*) from equality_answer where vacancy_id = :vacancy", Long.class)
                        .setParameter("vacancy", vacancy.value())
                        .getSingleResult());
    }

    // All questions in one reading
    private Map<EqualityQuestion, Map<String, Integer>> counts(VacancyId vacancy) {
        String questions = Arrays.stream(EqualityQuestion.values())
                .map(question -> "('%s', e.%s)".formatted(question.name(), question.column()))
                .collect(Collectors.joining(", "));
        Map<EqualityQuestion, Map<String, Integer>> counts = new EnumMap<>(EqualityQuestion.class);
        session.createNativeQuery("""
                        select q.question, q.answer, count(*)
                        from equality_answer e cross join lateral (values %s) as q(question, answer)
                        where e.vacancy_id = :vacancy and q.answer is not null group by q.question, q.answer
                        """.formatted(questions), Object[].class)
                .setParameter("vacancy", vacancy.value())
                .getResultList()
                .forEach(row -> counts.computeIfAbsent(
                                EqualityQuestion.valueOf((String) row[0]), question -> new HashMap<>())
                        .put((String) row[1], Math.toIntExact((Long) row[2])));
        return counts;
    }
}
