package hiring.application.progress;

import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.BookingInvited;
import hiring.events.DisclosureRule;
import hiring.events.FeedbackReleased;
import hiring.events.InterviewScheduled;
import hiring.events.OutcomeDecided;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.SiftInvited;
import hiring.events.StageOutcomeDecided;
import hiring.events.VideoSubmitted;
import hiring.events.id.ApplicationId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What assessment-service has published about applications. Each fact is stored by itself, in one statement that can be
 * repeated, so that it does not matter which of them comes first; they are put together when they are read.
 */
@ApplicationScoped
public class SelectionFacts {

    private final Session session;

    SelectionFacts(Session session) {
        this.session = session;
    }

    public Progress of(ApplicationId applicationId) {
        return new Progress(
                session.createQuery("from StageFacts s where s.key.applicationId = :id", StageFacts.class)
                        .setParameter("id", applicationId.value())
                        .getResultList(),
                Optional.ofNullable(session.find(SelectionResult.class, applicationId.value())));
    }

    /**
     * A sheet that its assessor has.
     *
     * @param showsName whether the assessor may know who the candidate is
     */
    public record OpenSheet(ApplicationId application, boolean showsName) {}

    /** The sheet, as long as the assessor may look at its application. */
    public Optional<OpenSheet> assigned(StaffId assessor, SheetId sheet) {
        return session
                .createNativeQuery("""
                    select application_id, shows_name from assessor_assignment
                    where sheet_id = :sheet and assessor_id = :assessor
                        and assigned_at is not null and (unassigned_at is null or assigned_at > unassigned_at)
                    """, Object[].class)
                .setParameter("sheet", sheet.value())
                .setParameter("assessor", assessor.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new OpenSheet(new ApplicationId((UUID) row[0]), (boolean) row[1]));
    }

    /** The application that the sheet is about, whoever has it. */
    public Optional<ApplicationId> applicationOf(SheetId sheet) {
        return ScalarQuery.of(
                        session, "select application_id from assessor_assignment where sheet_id = :sheet", UUID.class)
                .setParameter("sheet", sheet.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(ApplicationId::new);
    }

    /** Those of the applications that are published as not progressed or unsuccessful. */
    public Set<UUID> refusedAmong(Collection<UUID> applicationIds) {
        return Set.copyOf(session.createNativeQuery("""
                    select application_id from stage_facts
                    where application_id = any(:ids) and progressed = false
                    union
                    select application_id from selection_result
                    where application_id = any(:ids) and outcome = '%s'
                    """.formatted(OutcomeDecided.Outcome.UNSUCCESSFUL), UUID.class)
                .setParameter("ids", applicationIds.toArray(UUID[]::new))
                .getResultList());
    }

    /** Of many applications in one statement, as are the other facts that one decision tells of many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sifted(List<SiftInvited> events) {
        Collection<SiftInvited> latest = latest(events, SiftInvited::applicationId, SiftInvited::stageCode);
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, invited_at, window_opens_at, window_closes_at)
            select * from unnest(cast(:applications as uuid[]), cast(:stages as text[]), cast(:at as timestamptz[]),
                cast(:opensAt as timestamptz[]), cast(:closesAt as timestamptz[]))
            on conflict (application_id, stage_code) do update set invited_at = excluded.invited_at,
                window_opens_at = excluded.window_opens_at, window_closes_at = excluded.window_closes_at
            """)
                .setParameter("applications", ids(latest, SiftInvited::applicationId))
                .setParameter("stages", texts(latest, SiftInvited::stageCode))
                .setParameter("at", texts(latest, SiftInvited::occurredAt))
                .setParameter("opensAt", texts(latest, SiftInvited::opensAt))
                .setParameter("closesAt", texts(latest, SiftInvited::closesAt))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void invitedToQuestionnaire(List<QuestionnaireInvited> events) {
        Collection<QuestionnaireInvited> latest =
                latest(events, QuestionnaireInvited::applicationId, QuestionnaireInvited::stageCode);
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, invited_at)
            select * from unnest(cast(:applications as uuid[]), cast(:stages as text[]), cast(:at as timestamptz[]))
            on conflict (application_id, stage_code) do update set invited_at = excluded.invited_at
            """)
                .setParameter("applications", ids(latest, QuestionnaireInvited::applicationId))
                .setParameter("stages", texts(latest, QuestionnaireInvited::stageCode))
                .setParameter("at", texts(latest, QuestionnaireInvited::occurredAt))
                .executeUpdate();
    }

    /** The latest counts: a candidate can be asked again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void invitedToBook(List<BookingInvited> events) {
        Collection<BookingInvited> latest = latest(
                events.stream()
                        .sorted(Comparator.comparing(BookingInvited::occurredAt))
                        .toList(),
                BookingInvited::applicationId,
                BookingInvited::stageCode);
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, invited_at)
            select * from unnest(cast(:applications as uuid[]), cast(:stages as text[]), cast(:at as timestamptz[]))
            on conflict (application_id, stage_code)
                do update set invited_at = greatest(stage_facts.invited_at, excluded.invited_at)
            """)
                .setParameter("applications", ids(latest, BookingInvited::applicationId))
                .setParameter("stages", texts(latest, BookingInvited::stageCode))
                .setParameter("at", texts(latest, BookingInvited::occurredAt))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(VideoSubmitted event) {
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, handed_in_at) values (:application, :stage, :at)
            on conflict (application_id, stage_code) do update
            set handed_in_at = greatest(stage_facts.handed_in_at, excluded.handed_in_at)
            """)
                .setParameter("application", event.applicationId())
                .setParameter("stage", event.stageCode())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(SessionAllocated event) {
        recordSession(
                new ApplicationId(event.applicationId()),
                new StageCode(event.stageCode()),
                event.startsAt(),
                event.endsAt(),
                event.place(),
                event.occurredAt());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(InterviewScheduled event) {
        recordSession(
                new ApplicationId(event.applicationId()),
                new StageCode(event.stageCode()),
                event.startsAt(),
                event.endsAt(),
                event.place(),
                event.occurredAt());
    }

    // A replayed older place must not replace a newer one
    private void recordSession(
            ApplicationId application, StageCode stage, Instant startsAt, Instant endsAt, String place, Instant at) {
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, session_starts_at, session_ends_at,
                session_place, session_told_at)
            values (:application, :stage, :startsAt, :endsAt, :place, :at)
            on conflict (application_id, stage_code) do update set
                session_starts_at = excluded.session_starts_at, session_ends_at = excluded.session_ends_at,
                session_place = excluded.session_place, session_told_at = excluded.session_told_at
            where stage_facts.session_told_at is null or stage_facts.session_told_at <= excluded.session_told_at
            """)
                .setParameter("application", application.value())
                .setParameter("stage", stage.value())
                .setParameter("startsAt", startsAt)
                .setParameter("endsAt", endsAt)
                .setParameter("place", place)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The latest release counts against the latest place, whichever of them comes first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(SessionPlaceReleased event) {
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, session_released_at)
            values (:application, :stage, :at)
            on conflict (application_id, stage_code) do update set
                session_released_at = greatest(stage_facts.session_released_at, excluded.session_released_at)
            """)
                .setParameter("application", event.applicationId())
                .setParameter("stage", event.stageCode())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    /** The outcome of the highest publication counts, in whatever order they come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decidedAtStage(List<StageOutcomeDecided> events) {
        Collection<StageOutcomeDecided> latest = PublishedOutcomes.counting(events);
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, progressed, next_stage, publication, decided_at)
            select * from unnest(cast(:applications as uuid[]), cast(:stages as text[]), cast(:progressed as boolean[]),
                cast(:next as text[]), cast(:publications as int[]), cast(:at as timestamptz[]))
            on conflict (application_id, stage_code) do update set progressed = excluded.progressed,
                next_stage = excluded.next_stage, publication = excluded.publication, decided_at = excluded.decided_at
            where %s
            """.formatted(PublishedOutcomes.REPLACES))
                .setParameter("applications", ids(latest, StageOutcomeDecided::applicationId))
                .setParameter("stages", texts(latest, StageOutcomeDecided::stageCode))
                .setParameter(
                        "progressed",
                        latest.stream().map(SelectionFacts::progressed).toArray(Boolean[]::new))
                .setParameter("next", texts(latest, StageOutcomeDecided::nextStageCode))
                .setParameter(
                        "publications",
                        latest.stream()
                                .map(StageOutcomeDecided::publicationOrFirst)
                                .toArray(Integer[]::new))
                .setParameter("at", texts(latest, StageOutcomeDecided::occurredAt))
                .executeUpdate();
    }

    private static boolean progressed(StageOutcomeDecided event) {
        return switch (event.outcome()) {
            case PROGRESSED -> true;
            case NOT_PROGRESSED -> false;
        };
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void decided(List<OutcomeDecided> events) {
        Collection<OutcomeDecided> latest = latest(events, OutcomeDecided::applicationId, event -> "");
        session.createNativeMutationQuery("""
            insert into selection_result (application_id, outcome, decided_at)
            select * from unnest(cast(:applications as uuid[]), cast(:outcomes as text[]), cast(:at as timestamptz[]))
            on conflict (application_id) do update
            set outcome = excluded.outcome, decided_at = excluded.decided_at
            """)
                .setParameter("applications", ids(latest, OutcomeDecided::applicationId))
                .setParameter("outcomes", texts(latest, OutcomeDecided::outcome))
                .setParameter("at", texts(latest, OutcomeDecided::occurredAt))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ReserveListed event) {
        recordResult(new ApplicationId(event.applicationId()), "reserve_rank", event.rank());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ReservePromoted event) {
        recordResult(new ApplicationId(event.applicationId()), "promoted_at", event.occurredAt());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(FeedbackReleased event) {
        recordResult(new ApplicationId(event.applicationId()), "feedback_released_at", event.occurredAt());
    }

    // The column is one of three constants above
    private void recordResult(ApplicationId application, String column, @Nullable Object value) {
        session.createNativeMutationQuery("""
            insert into selection_result (application_id, %1$s) values (:application, :value)
            on conflict (application_id) do update set %1$s = excluded.%1$s
            """.formatted(column))
                .setParameter("application", application.value())
                .setParameter("value", value)
                .executeUpdate();
    }

    /** The latest assignment says whether the form shows the name; of two at one time, the one that does not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AssessorAssigned event) {
        session.createNativeMutationQuery("""
            insert into assessor_assignment
                (application_id, assessor_id, stage_code, sheet_id, assigned_at, shows_name)
            values (:application, :assessor, :stage, :sheet, :at, :showsName)
            on conflict (application_id, assessor_id, stage_code) do update set
                assigned_at = greatest(assessor_assignment.assigned_at, excluded.assigned_at),
                shows_name = case
                    when assessor_assignment.assigned_at > excluded.assigned_at then assessor_assignment.shows_name
                    when assessor_assignment.assigned_at = excluded.assigned_at
                        then assessor_assignment.shows_name and excluded.shows_name
                    else excluded.shows_name end
            """)
                .setParameter("application", event.applicationId())
                .setParameter("assessor", event.assessorId())
                .setParameter("stage", event.stageCode())
                .setParameter("sheet", sheet(event.applicationId(), event.stageCode(), event.assessorId()))
                .setParameter("at", event.occurredAt())
                .setParameter("showsName", event.disclosure() == DisclosureRule.NAMED)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AssessorUnassigned event) {
        session.createNativeMutationQuery("""
            insert into assessor_assignment (application_id, assessor_id, stage_code, sheet_id, unassigned_at)
            values (:application, :assessor, :stage, :sheet, :at)
            on conflict (application_id, assessor_id, stage_code)
                do update set unassigned_at = greatest(assessor_assignment.unassigned_at, excluded.unassigned_at)
            """)
                .setParameter("application", event.applicationId())
                .setParameter("assessor", event.assessorId())
                .setParameter("stage", event.stageCode())
                .setParameter("sheet", sheet(event.applicationId(), event.stageCode(), event.assessorId()))
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    private static UUID sheet(UUID application, String stage, UUID assessor) {
        return SheetId.of(new ApplicationId(application), new StageCode(stage), new StaffId(assessor))
                .value();
    }

    private record StageOfApplication(UUID application, String stage) {}

    // One statement cannot change a row twice; the rows in one order, so that two transactions cannot deadlock
    private static <E> Collection<E> latest(List<E> events, Function<E, UUID> application, Function<E, String> stage) {
        Map<StageOfApplication, E> latest = new TreeMap<>(
                Comparator.comparing(StageOfApplication::application).thenComparing(StageOfApplication::stage));
        events.forEach(
                event -> latest.put(new StageOfApplication(application.apply(event), stage.apply(event)), event));
        return latest.values();
    }

    private static <E> UUID[] ids(Collection<E> events, Function<E, UUID> id) {
        return events.stream().map(id).toArray(UUID[]::new);
    }

    private static <E> @Nullable String[] texts(Collection<E> events, Function<E, @Nullable Object> value) {
        return events.stream()
                .map(event -> Objects.toString(value.apply(event), null))
                .toArray(String[]::new);
    }
}
