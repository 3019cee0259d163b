package hiring.assessment.centre;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.progress.AdvanceAll;
import hiring.assessment.scoring.AssignReviewers;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A recruiter records who attended. A candidate who did not is complete: there is nothing to score. */
@ApplicationScoped
public class RecordAttendance {

    private final FindParticipant findParticipant;
    private final RecordFact recordFact;
    private final Sessions sessions;
    private final AssignReviewers assignments;
    private final AdvanceAll advanceAll;
    private final Audit audit;
    private final InstantSource clock;

    RecordAttendance(
            FindParticipant findParticipant,
            RecordFact recordFact,
            Sessions sessions,
            AssignReviewers assignments,
            AdvanceAll advanceAll,
            Audit audit,
            InstantSource clock) {
        this.findParticipant = findParticipant;
        this.recordFact = recordFact;
        this.sessions = sessions;
        this.assignments = assignments;
        this.advanceAll = advanceAll;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AttendanceOutcome record(
            VacancyId vacancy, StageCode stageCode, ApplicationId application, boolean attended) {
        AttendanceOutcome outcome = switch (findParticipant.lock(vacancy, stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new AttendanceOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant -> record(participant, attended);
        };
        if (outcome instanceof AttendanceOutcome.Recorded) {
            audit.record(
                    AssessmentAction.ATTENDANCE_RECORDED,
                    application.value(),
                    Map.of("stage", stageCode.value(), "attended", String.valueOf(attended)));
        }
        return outcome;
    }

    private AttendanceOutcome record(ParticipantLookup.Participant participant, boolean attended) {
        if (participant.isOver()) {
            return new AttendanceOutcome.TooLate();
        }
        PlanStage stage = participant.found().stage();
        Participation participation = participant.participation();
        if (!stage.hasSessions()) {
            return stage.needed().isEmpty()
                    ? new AttendanceOutcome.NoSuchParticipant()
                    : atTest(stage, participation, attended);
        }
        Optional<LocalDate> before = participation.barredUntil();
        AttendanceOutcome outcome = atSession(participant.found(), participation, attended);
        auditBar(participation, before);
        return outcome;
    }

    private void auditBar(Participation participation, Optional<LocalDate> before) {
        Optional<LocalDate> after = participation.barredUntil();
        if (!after.equals(before)) {
            audit.record(
                    after.isPresent() ? AssessmentAction.CANDIDATE_BARRED : AssessmentAction.BAR_LIFTED,
                    participation.applicationId(),
                    Map.of(
                            "stage",
                            participation.stageCode(),
                            "until",
                            after.or(() -> before).orElseThrow().toString()));
        }
    }

    private AttendanceOutcome atSession(StageLookup.Known found, Participation participation, boolean attended) {
        PlanStage stage = found.stage();
        if (participation.waitsForAnotherPlace()) {
            return afterAbsence(stage, participation, attended);
        }
        Optional<AssessmentSession> session = participation.sessionId().map(sessions::findById);
        if (session.isEmpty()) {
            return stage.isBookedByCandidates() && !attended
                    ? withoutBooking(stage, participation)
                    : new AttendanceOutcome.NoPlace();
        }
        Instant now = clock.instant();
        if (!session.get().hasBegun(now)) {
            return new AttendanceOutcome.TooEarly(session.get().startsAt());
        }
        if (attended) {
            if (participation
                    .reason()
                    .filter(ParticipationReason.DID_NOT_ATTEND::equals)
                    .isPresent()) {
                assignments.reopen(participation);
            }
            recordFact.record(participation, new StageFact.Attended(stage, now));
            return new AttendanceOutcome.Recorded();
        }
        if (participation.sheetsDone() > 0 || participation.hasResult()) {
            return new AttendanceOutcome.Contradicted();
        }
        LocalDate missedOn =
                LocalDate.ofInstant(session.get().startsAt(), found.process().zone());
        recordFact.record(participation, new StageFact.StayedAway(stage, missedOn, now));
        assignments.cancel(participation);
        if (stage.isBookedByCandidates() && participation.waitsForAnotherPlace()) {
            // The candidate is asked to book it
            advanceAll.soon(found.plan());
        }
        return new AttendanceOutcome.Recorded();
    }

    // Until the last session begins the candidate can still book
    private AttendanceOutcome withoutBooking(PlanStage stage, Participation participation) {
        // Never asked to book, because no session was to come
        if (participation.status() == ParticipationStatus.WAITING) {
            return new AttendanceOutcome.NoPlace();
        }
        Instant now = clock.instant();
        Optional<Instant> next = sessions.of(new VacancyId(participation.vacancyId()), stage.code()).stream()
                .filter(session -> !session.hasBegun(now))
                .map(AssessmentSession::startsAt)
                .findFirst();
        if (next.isPresent()) {
            return new AttendanceOutcome.TooEarly(next.get());
        }
        recordFact.record(participation, new StageFact.StayedAway(stage, null, now));
        return new AttendanceOutcome.Recorded();
    }

    // Said once more, or put right before another place is given
    private AttendanceOutcome afterAbsence(PlanStage stage, Participation participation, boolean attended) {
        if (attended) {
            assignments.reopen(participation);
            recordFact.record(participation, new StageFact.Attended(stage, clock.instant()));
        }
        return new AttendanceOutcome.Recorded();
    }

    private AttendanceOutcome atTest(PlanStage stage, Participation participation, boolean attended) {
        if (attended) {
            return new AttendanceOutcome.GiveMark();
        }
        if (participation.hasResult()) {
            return new AttendanceOutcome.Contradicted();
        }
        recordFact.record(participation, new StageFact.StayedAway(stage, null, clock.instant()));
        return new AttendanceOutcome.Recorded();
    }
}
