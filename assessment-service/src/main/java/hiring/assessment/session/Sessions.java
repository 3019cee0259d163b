package hiring.assessment.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions, and when each assessor is taken. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<AssessmentSession, UUID> {

    List<AssessmentSession> of(UUID vacancyId, String stageCode) {
        return list("vacancyId = ?1 and stageCode = ?2 order by startsAt, id", vacancyId, stageCode);
    }

    List<AssessmentSession> page(
            UUID vacancyId, String stageCode, @Nullable Instant afterStart, @Nullable UUID afterId, int most) {
        if (afterStart == null || afterId == null) {
            return find("vacancyId = ?1 and stageCode = ?2 order by startsAt, id", vacancyId, stageCode)
                    .page(0, most)
                    .list();
        }
        return find(
                        "vacancyId = ?1 and stageCode = ?2 and (startsAt > ?3 or (startsAt = ?3 and id > ?4)) order by"
                                + " startsAt, id",
                        vacancyId,
                        stageCode,
                        afterStart,
                        afterId)
                .page(0, most)
                .list();
    }

    /**
     * Which of the assessors are in a session that overlaps. Until the transaction ends nobody else can ask this about the same
     * assessors, so two sessions that are planned at the same moment, even for two vacancies, cannot both have them.
     */
    Set<UUID> taken(Collection<UUID> assessors, Instant from, Instant to) {
        assessors.stream()
                .sorted()
                .forEach(assessor -> getEntityManager()
                        .createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 1))) locked")
                        .setParameter("key", "assessor " + assessor)
                        .getSingleResult());
        if (assessors.isEmpty()) {
            return Set.of();
        }
        List<?> found = getEntityManager()
                .createNativeQuery("""
                    select distinct assessor_id from session_assessor
                    where assessor_id in (:assessors) and starts_at < :until and ends_at > :since
                    """, UUID.class)
                .setParameter("assessors", assessors)
                .setParameter("since", from)
                .setParameter("until", to)
                .getResultList();
        Set<UUID> taken = new HashSet<>();
        found.forEach(id -> taken.add((UUID) id));
        return taken;
    }

    /** Nobody is kept for the vacancy's sessions that have not begun. */
    void freePanels(UUID vacancyId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                    delete from session_assessor a using assessment_session s
                    where s.id = a.session_id and s.vacancy_id = :vacancy and s.starts_at > :now
                    """)
                .setParameter("vacancy", vacancyId)
                .setParameter("now", now)
                .executeUpdate();
    }

    void remove(AssessmentSession session) {
        getEntityManager()
                .createNativeQuery("delete from session_assessor where session_id = :session")
                .setParameter("session", session.id())
                .executeUpdate();
        delete(session);
    }

    void add(AssessmentSession session) {
        persist(session);
        flush();
        for (SessionAssessor assessor : session.assessors()) {
            getEntityManager()
                    .createNativeQuery("""
                        insert into session_assessor (session_id, assessor_id, starts_at, ends_at)
                        values (:session, :assessor, :since, :until)
                        """)
                    .setParameter("session", session.id())
                    .setParameter("assessor", assessor.id())
                    .setParameter("since", session.startsAt())
                    .setParameter("until", session.endsAt())
                    .executeUpdate();
        }
    }
}
