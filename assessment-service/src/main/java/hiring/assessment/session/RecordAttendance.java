package hiring.assessment.session;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryReason;
import hiring.assessment.scoring.AssignReviewers;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiter records who came. Whoever did not is complete: there is nothing to score. */
@ApplicationScoped
public class RecordAttendance {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Sessions sessions;
    private final AssignReviewers assignments;
    private final Audit audit;
    private final InstantSource clock;

    RecordAttendance(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Sessions sessions,
            AssignReviewers assignments,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.sessions = sessions;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AttendanceOutcome record(UUID vacancyId, String stageCode, UUID applicationId, boolean attended) {
        // No recruiter publishes, and no page moves the application on, until this is committed
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        Optional<Entry> entry = entries.lock(applicationId, stageCode)
                .filter(found -> found.vacancyId().equals(vacancyId));
        if (plan.isEmpty() || entry.isEmpty()) {
            return new AttendanceOutcome.NoSuchParticipant();
        }
        Stage stage = stages.of(plan.get(), stageCode).orElseThrow();
        AttendanceOutcome outcome = record(stage, entry.get(), attended);
        if (outcome instanceof AttendanceOutcome.Recorded) {
            audit.record(
                    "attendance.recorded",
                    applicationId,
                    Map.of("stage", stageCode, "attended", String.valueOf(attended)));
        }
        return outcome;
    }

    private AttendanceOutcome record(Stage stage, Entry entry, boolean attended) {
        if (stage.isOver() || entry.status().isFinal()) {
            return new AttendanceOutcome.TooLate();
        }
        return switch (stage.kind()) {
            case ASSESSMENT_CENTRE, INTERVIEW -> atSession(entry, attended);
            case TEST -> atTest(entry, attended);
            case FORM_REVIEW, SUBMITTED_ACTIVITY, QUESTIONNAIRE -> new AttendanceOutcome.NoSuchParticipant();
        };
    }

    private AttendanceOutcome atSession(Entry entry, boolean attended) {
        Optional<AssessmentSession> session = entry.sessionId().map(sessions::findById);
        if (session.isEmpty()) {
            return new AttendanceOutcome.NoPlace();
        }
        if (!session.get().hasBegun(clock.instant())) {
            return new AttendanceOutcome.TooEarly(session.get().startsAt());
        }
        if (attended) {
            if (entry.reason().filter(EntryReason.DID_NOT_ATTEND::equals).isPresent()) {
                assignments.reopen(entry);
            }
            entry.attend();
            return new AttendanceOutcome.Recorded();
        }
        if (entry.sheetsDone() > 0) {
            return new AttendanceOutcome.Contradicted();
        }
        entry.stayAway();
        assignments.cancel(entry);
        return new AttendanceOutcome.Recorded();
    }

    private static AttendanceOutcome atTest(Entry entry, boolean attended) {
        if (attended) {
            return new AttendanceOutcome.GiveMark();
        }
        if (entry.mark().isPresent()) {
            return new AttendanceOutcome.Contradicted();
        }
        entry.stayAway();
        return new AttendanceOutcome.Recorded();
    }
}
