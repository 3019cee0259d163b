package hiring.assessment.centre;

import hiring.assessment.progress.SessionsAhead;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sessions, and when each assessor is occupied. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<AssessmentSession, UUID>, SessionsAhead {

    static final String IN_ROOM = """
            select id from assessment_session
            where room = :room and starts_at < :until and starts_at > :earliest and ends_at > :since
            """;

    /**
     * A session ends on the day on which it begins, which the clocks may make an hour longer; so the index is read for
     * a day.
     */
    private static final Duration LONGEST = Duration.ofHours(25);

    private static final UUID NO_SESSION = new UUID(0, 0);

    private static final int OF_PLANNING = 1;
    private static final int OF_PLACES = 2;

    public List<AssessmentSession> of(VacancyId vacancyId, StageCode stageCode) {
        return list("vacancyId = ?1 and stageCode = ?2 order by startsAt, id", vacancyId.value(), stageCode.value());
    }

    @Override
    public boolean isAnyAhead(VacancyId vacancyId, StageCode stageCode, Instant now) {
        return find("vacancyId = ?1 and stageCode = ?2 and startsAt > ?3", vacancyId.value(), stageCode.value(), now)
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    public List<AssessmentSession> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Whether a session of the stage has no place left, read without the row itself. False for an unknown one. */
    public boolean isFull(UUID sessionId, VacancyId vacancyId, StageCode stageCode) {
        return count(
                        "id = ?1 and vacancyId = ?2 and stageCode = ?3 and taken >= capacity",
                        sessionId,
                        vacancyId.value(),
                        stageCode.value())
                > 0;
    }

    /** A stage with free places, and when the last session that has some begins. */
    public record FreePlaces(UUID vacancyId, String stageCode, Instant until) {}

    /** Stages of these vacancies with free places in sessions that begin later. */
    public List<FreePlaces> free(Collection<UUID> vacancies, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.centre.Sessions$FreePlaces(
                            s.vacancyId, s.stageCode, max(s.startsAt))
                        from AssessmentSession s
                        where s.vacancyId in :vacancies and s.startsAt > :now and s.taken < s.capacity
                        group by s.vacancyId, s.stageCode
                        """, FreePlaces.class)
                .setParameter("vacancies", vacancies)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Among which sessions a candidate chooses.
     *
     * @param days on which the stage takes place; none where it takes place on any
     * @param barred assessors who may not assess the candidate
     * @param own the session in which the candidate has a place; absent where there is none
     */
    public record Choosing(
            VacancyId vacancyId,
            StageCode stageCode,
            ZoneId zone,
            List<LocalDate> days,
            Set<UUID> barred,
            @Nullable UUID own) {

        public Choosing {
            days = List.copyOf(days);
            barred = Set.copyOf(barred);
        }
    }

    /**
     * Sessions that begin later, have a free place and can be chosen, and the candidate's own; in the order of their
     * start. Index assessment_session_stage.
     */
    public List<AssessmentSession> choices(
            Choosing choosing, Instant now, @Nullable Instant afterStart, @Nullable UUID afterId, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from assessment_session s
                        where s.vacancy_id = :vacancy and s.stage_code = :stage
                            and (s.starts_at, s.id) > (:afterStart, :afterId)
                            and (s.id = :own or (s.starts_at > :now and s.taken < s.capacity
                                and (cardinality(cast(:days as date[])) = 0
                                    or cast(s.starts_at at time zone cast(:zone as text) as date)
                                        = any(cast(:days as date[])))
                                and not exists (
                                    select from session_assessor a
                                    where a.session_id = s.id and a.assessor_id = any(cast(:barred as uuid[])))))
                        order by s.starts_at, s.id limit :most
                        """, AssessmentSession.class)
                .setParameter("vacancy", choosing.vacancyId().value())
                .setParameter("stage", choosing.stageCode().value())
                .setParameter("afterStart", Objects.requireNonNullElse(afterStart, Instant.EPOCH))
                .setParameter("afterId", Objects.requireNonNullElse(afterId, NO_SESSION))
                .setParameter("own", Objects.requireNonNullElse(choosing.own(), NO_SESSION))
                .setParameter("now", now)
                .setParameter("days", choosing.days().toArray(LocalDate[]::new))
                .setParameter("zone", choosing.zone().getId())
                .setParameter("barred", choosing.barred().toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    /** As {@link #page}, those whose panel the assessor is on. */
    List<AssessmentSession> pageOf(
            UUID assessor,
            VacancyId vacancyId,
            StageCode stageCode,
            @Nullable Instant afterStart,
            @Nullable UUID afterId,
            int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from assessment_session s
                        where s.id in (select a.session_id from session_assessor a where a.assessor_id = :assessor)
                            and s.vacancy_id = :vacancy and s.stage_code = :stage
                            and (s.starts_at, s.id) > (:afterStart, :afterId)
                        order by s.starts_at, s.id limit :most
                        """, AssessmentSession.class)
                .setParameter("assessor", assessor)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("afterStart", Objects.requireNonNullElse(afterStart, Instant.EPOCH))
                .setParameter("afterId", Objects.requireNonNullElse(afterId, NO_SESSION))
                .setParameter("most", most)
                .getResultList();
    }

    List<AssessmentSession> page(
            VacancyId vacancyId, StageCode stageCode, @Nullable Instant afterStart, @Nullable UUID afterId, int most) {
        if (afterStart == null || afterId == null) {
            return find("vacancyId = ?1 and stageCode = ?2 order by startsAt, id", vacancyId.value(), stageCode.value())
                    .page(0, most)
                    .list();
        }
        return find(
                        "vacancyId = ?1 and stageCode = ?2 and (startsAt > ?3 or (startsAt = ?3 and id > ?4)) order by"
                                + " startsAt, id",
                        vacancyId.value(),
                        stageCode.value(),
                        afterStart,
                        afterId)
                .page(0, most)
                .list();
    }

    /**
     * The sessions, of any vacancy, that would meet this one in time and have its room or one of its assessors. Until
     * the transaction ends the same cannot be asked about that room and those assessors, so two sessions that are
     * planned at the same moment, even for two vacancies, cannot both have them.
     */
    List<AssessmentSession> meeting(SessionDraft draft) {
        Optional<String> room = Room.of(draft.place());
        List<UUID> assessors =
                draft.assessors().stream().map(SessionAssessor::id).toList();
        Stream.concat(
                        room.stream().map(name -> "room " + name),
                        assessors.stream().map(id -> "assessor " + id))
                .sorted()
                .forEach(key -> lock(key, OF_PLANNING));
        Set<UUID> found = new HashSet<>();
        room.ifPresent(name -> found.addAll(inRoom(name, draft.startsAt(), draft.endsAt())));
        if (!assessors.isEmpty()) {
            found.addAll(withAnyOf(assessors, draft.startsAt(), draft.endsAt()));
        }
        return found.isEmpty() ? List.of() : list("id in ?1", found);
    }

    /** Locks the giving of places until the transaction ends: candidates take part in several vacancies. */
    public void holdPlaces() {
        lock("places", OF_PLACES);
    }

    private void lock(String key, int kind) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, :kind))) locked")
                .setParameter("key", key)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    private List<UUID> inRoom(String room, Instant from, Instant to) {
        return ids(ScalarQuery.of(getEntityManager(), IN_ROOM, UUID.class)
                .setParameter("room", room)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("since", from)
                .setParameter("until", to));
    }

    private List<UUID> withAnyOf(Collection<UUID> assessors, Instant from, Instant to) {
        return ids(ScalarQuery.of(getEntityManager(), """
                        select distinct session_id from session_assessor
                        where assessor_id in (:assessors)
                            and starts_at < :until and starts_at > :earliest and ends_at > :since
                        """, UUID.class)
                .setParameter("assessors", assessors)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("since", from)
                .setParameter("until", to));
    }

    private static List<UUID> ids(Query query) {
        List<UUID> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add((UUID) id);
        }
        return ids;
    }

    /** Frees the assessors of the vacancy's sessions that have not begun. */
    public void freePanels(UUID vacancyId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                    delete from session_assessor a using assessment_session s
                    where s.id = a.session_id and s.vacancy_id = :vacancy and s.starts_at > :now
                    """)
                .setParameter("vacancy", vacancyId)
                .setParameter("now", now)
                .executeUpdate();
    }

    public void remove(AssessmentSession session) {
        getEntityManager()
                .createNativeQuery("delete from session_assessor where session_id = :session")
                .setParameter("session", session.id())
                .executeUpdate();
        delete(session);
    }

    void change(AssessmentSession session, SessionDraft draft) {
        session.change(draft);
        flush();
        getEntityManager()
                .createNativeQuery(
                        "update session_assessor set starts_at = :since, ends_at = :until where session_id = :session")
                .setParameter("session", session.id())
                .setParameter("since", session.startsAt())
                .setParameter("until", session.endsAt())
                .executeUpdate();
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
