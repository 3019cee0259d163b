package hiring.application.bar;

import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
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
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is known of bars. Of several events about one, the one with the highest number counts, in whatever order. */
@ApplicationScoped
class Bars {

    private final Session session;

    Bars(Session session) {
        this.session = session;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(CandidateBarred event) {
        record(
                event.applicationId(),
                event.stageCode(),
                event.vacancyId(),
                event.candidateId(),
                event.number(),
                event.occurredAt(),
                event.barredUntil());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(BarLifted event) {
        record(
                event.applicationId(),
                event.stageCode(),
                event.vacancyId(),
                event.candidateId(),
                event.number(),
                event.occurredAt(),
                null);
    }

    private void record(
            UUID application,
            String stage,
            UUID vacancy,
            UUID candidate,
            int number,
            Instant at,
            @Nullable LocalDate until) {
        session.createNativeMutationQuery("""
            insert into bar (application_id, stage_code, vacancy_id, candidate_id, number, told_at, barred_until)
            values (:application, :stage, :vacancy, :candidate, :number, :at, cast(:until as date))
            on conflict (application_id, stage_code) do update set
                number = excluded.number, told_at = excluded.told_at, barred_until = excluded.barred_until
            where bar.number < excluded.number
            """)
                .setParameter("application", application)
                .setParameter("stage", stage)
                .setParameter("vacancy", vacancy)
                .setParameter("candidate", candidate)
                .setParameter("number", number)
                .setParameter("at", at)
                .setParameter("until", until == null ? null : until.toString())
                .executeUpdate();
    }

    /** Those of a candidate that were not lifted, whether or not their time is over. */
    List<Bar> of(CandidateId candidate) {
        return session
                .createNativeQuery("""
                        select vacancy_id, stage_code, told_at, barred_until from bar
                        where candidate_id = :candidate and barred_until is not null
                        order by application_id, stage_code
                        """, Object[].class)
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
