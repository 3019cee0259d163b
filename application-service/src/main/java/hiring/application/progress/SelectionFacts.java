package hiring.application.progress;

import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What assessment-service has published about applications. Each fact is stored by itself, in one statement that can be repeated, so that
 * it does not matter which of them comes first; they are put together when they are read.
 */
@ApplicationScoped
public class SelectionFacts {

    private final Session session;

    SelectionFacts(Session session) {
        this.session = session;
    }

    public Progress of(UUID applicationId) {
        return new Progress(
                session.createQuery("from StageFacts s where s.key.applicationId = :id", StageFacts.class)
                        .setParameter("id", applicationId)
                        .getResultList(),
                Optional.ofNullable(session.find(SelectionResult.class, applicationId)));
    }

    /** Whether the assessor was given the application at any stage. */
    public boolean isAssigned(UUID assessor, UUID applicationId) {
        return session
                .createNativeQuery("""
                    select 1 from assessor_assignment
                    where application_id = :application and assessor_id = :assessor
                        and assigned_at is not null and (unassigned_at is null or assigned_at > unassigned_at)
                    limit 1
                    """, Integer.class)
                .setParameter("application", applicationId)
                .setParameter("assessor", assessor)
                .getResultList()
                .stream()
                .findFirst()
                .isPresent();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(SiftInvited event) {
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, invited_at, window_opens_at, window_closes_at)
            values (:application, :stage, :at, :opensAt, :closesAt)
            on conflict (application_id, stage_code) do update set invited_at = excluded.invited_at,
                window_opens_at = excluded.window_opens_at, window_closes_at = excluded.window_closes_at
            """)
                .setParameter("application", event.applicationId())
                .setParameter("stage", event.stageCode())
                .setParameter("at", event.occurredAt())
                .setParameter("opensAt", event.opensAt())
                .setParameter("closesAt", event.closesAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(QuestionnaireInvited event) {
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, invited_at) values (:application, :stage, :at)
            on conflict (application_id, stage_code) do update set invited_at = excluded.invited_at
            """)
                .setParameter("application", event.applicationId())
                .setParameter("stage", event.stageCode())
                .setParameter("at", event.occurredAt())
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
                event.applicationId(),
                event.stageCode(),
                event.startsAt(),
                event.endsAt(),
                event.place(),
                event.occurredAt());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(InterviewScheduled event) {
        recordSession(
                event.applicationId(),
                event.stageCode(),
                event.startsAt(),
                event.endsAt(),
                event.place(),
                event.occurredAt());
    }

    // A replayed older place must not replace a newer one
    private void recordSession(
            UUID application, String stage, Instant startsAt, Instant endsAt, String place, Instant at) {
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, session_starts_at, session_ends_at,
                session_place, session_told_at)
            values (:application, :stage, :startsAt, :endsAt, :place, :at)
            on conflict (application_id, stage_code) do update set
                session_starts_at = excluded.session_starts_at, session_ends_at = excluded.session_ends_at,
                session_place = excluded.session_place, session_told_at = excluded.session_told_at
            where stage_facts.session_told_at is null or stage_facts.session_told_at <= excluded.session_told_at
            """)
                .setParameter("application", application)
                .setParameter("stage", stage)
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

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(StageOutcomeDecided event) {
        boolean progressed = switch (event.outcome()) {
            case PROGRESSED -> true;
            case NOT_PROGRESSED -> false;
        };
        session.createNativeMutationQuery("""
            insert into stage_facts (application_id, stage_code, progressed, next_stage, decided_at)
            values (:application, :stage, :progressed, cast(:next as text), :at)
            on conflict (application_id, stage_code) do update set progressed = excluded.progressed,
                next_stage = excluded.next_stage, decided_at = excluded.decided_at
            """)
                .setParameter("application", event.applicationId())
                .setParameter("stage", event.stageCode())
                .setParameter("progressed", progressed)
                .setParameter("next", event.nextStageCode())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OutcomeDecided event) {
        session.createNativeMutationQuery("""
            insert into selection_result (application_id, outcome, decided_at) values (:application, :outcome, :at)
            on conflict (application_id) do update
            set outcome = excluded.outcome, decided_at = excluded.decided_at
            """)
                .setParameter("application", event.applicationId())
                .setParameter("outcome", event.outcome().name())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ReserveListed event) {
        recordResult(event.applicationId(), "reserve_rank", event.rank());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ReservePromoted event) {
        recordResult(event.applicationId(), "promoted_at", event.occurredAt());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(FeedbackReleased event) {
        recordResult(event.applicationId(), "feedback_released_at", event.occurredAt());
        // What was owed is given; nothing happens where it was never asked for here
        session.createNativeMutationQuery("""
            update feedback_request set released_at = :at where application_id = :application
            """)
                .setParameter("at", event.occurredAt())
                .setParameter("application", event.applicationId())
                .executeUpdate();
    }

    // The column is one of three constants above
    private void recordResult(UUID application, String column, @Nullable Object value) {
        session.createNativeMutationQuery("""
            insert into selection_result (application_id, %1$s) values (:application, :value)
            on conflict (application_id) do update set %1$s = excluded.%1$s
            """.formatted(column))
                .setParameter("application", application)
                .setParameter("value", value)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AssessorAssigned event) {
        session.createNativeMutationQuery("""
            insert into assessor_assignment (application_id, assessor_id, stage_code, assigned_at)
            values (:application, :assessor, :stage, :at)
            on conflict (application_id, assessor_id, stage_code)
                do update set assigned_at = greatest(assessor_assignment.assigned_at, excluded.assigned_at)
            """)
                .setParameter("application", event.applicationId())
                .setParameter("assessor", event.assessorId())
                .setParameter("stage", event.stageCode())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AssessorUnassigned event) {
        session.createNativeMutationQuery("""
            insert into assessor_assignment (application_id, assessor_id, stage_code, unassigned_at)
            values (:application, :assessor, :stage, :at)
            on conflict (application_id, assessor_id, stage_code)
                do update set unassigned_at = greatest(assessor_assignment.unassigned_at, excluded.unassigned_at)
            """)
                .setParameter("application", event.applicationId())
                .setParameter("assessor", event.assessorId())
                .setParameter("stage", event.stageCode())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }
}
