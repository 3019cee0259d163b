package hiring.application.bar;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is known of bars. Of several events about one, the one with the highest number counts, in whatever order. */
@ApplicationScoped
class Bars {

    static final String OF_CANDIDATE = """
            select vacancy_id, stage_code, told_at, barred_until from bar
            where candidate_id = :candidate and barred_until is not null
            order by application_id, stage_code
            """;

    private final Session session;

    Bars(Session session) {
        this.session = session;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(List<BarFact> facts) {
        session.createNativeMutationQuery("""
            insert into bar (application_id, stage_code, vacancy_id, candidate_id, number, told_at, barred_until)
            select distinct on (application, stage) application, stage, vacancy, candidate, number, at, until
            from unnest(cast(:applications as uuid[]), cast(:stages as text[]), cast(:vacancies as uuid[]),
                cast(:candidates as uuid[]), cast(:numbers as int[]), cast(:at as timestamptz[]),
                cast(:until as date[])) as fact (application, stage, vacancy, candidate, number, at, until)
            order by application, stage, number desc
            on conflict (application_id, stage_code) do update set
                number = excluded.number, told_at = excluded.told_at, barred_until = excluded.barred_until
            where bar.number < excluded.number
            """)
                .setParameter("applications", each(facts, BarFact::application, UUID[]::new))
                .setParameter("stages", each(facts, BarFact::stage, String[]::new))
                .setParameter("vacancies", each(facts, BarFact::vacancy, UUID[]::new))
                .setParameter("candidates", each(facts, BarFact::candidate, UUID[]::new))
                .setParameter("numbers", each(facts, BarFact::number, Integer[]::new))
                .setParameter("at", each(facts, BarFact::at, Instant[]::new))
                .setParameter("until", each(facts, BarFact::until, LocalDate[]::new))
                .executeUpdate();
    }

    private static <T> T[] each(List<BarFact> facts, Function<BarFact, @Nullable T> value, IntFunction<T[]> array) {
        return facts.stream().map(value).toArray(array);
    }

    /** Those of a candidate that were not lifted, whether or not their time is over. */
    List<Bar> of(CandidateId candidate) {
        return session
                .createNativeQuery(OF_CANDIDATE, Object[].class)
                .addScalar("vacancy_id", UUID.class)
                .addScalar("stage_code", String.class)
                .addScalar("told_at", Instant.class)
                .addScalar("barred_until", LocalDate.class)
                .setParameter("candidate", candidate.value())
                .getResultList()
                .stream()
                .map(row ->
                        new Bar(new VacancyId((UUID) row[0]), (String) row[1], (Instant) row[2], (LocalDate) row[3]))
                .toList();
    }

    /** The end of the latest bar that arose in this application. */
    Optional<LocalDate> arisenIn(ApplicationId application) {
        return session.createNativeQuery("""
                        select barred_until from bar where application_id = :application and barred_until is not null
                        order by barred_until desc limit 1
                        """, LocalDate.class)
                .setParameter("application", application.value())
                .uniqueResultOptional();
    }
}
