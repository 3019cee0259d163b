package hiring.assessment.participation;

import hiring.assessment.plan.KindTraits;
import hiring.assessment.plan.KindTraits.Trait;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageParts;
import hiring.assessment.planversion.TermsHash;
import hiring.events.AbsenceRule;
import hiring.events.AssessmentEvent;
import hiring.events.BarLifted;
import hiring.events.BookingInvited;
import hiring.events.CandidateBarred;
import hiring.events.SelectionStage;
import hiring.events.SiftCompleted;
import hiring.events.StageOutcomeDecided;
import hiring.events.VideoSubmitted;
import hiring.events.id.StageCode;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** An application's part in a stage. */
@Entity
@Table(name = "entry")
public class Participation {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id")
    private Candidacy candidacy;

    private UUID vacancyId;

    private String stageCode;

    @Enumerated(EnumType.STRING)
    private ParticipationStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable ParticipationReason reason;

    private Instant begunAt;

    private @Nullable Instant invitedAt;

    private @Nullable Instant submittedAt;

    private @Nullable Instant answeredAt;

    private int resultsRecorded;

    private boolean resultsIn;

    private @Nullable UUID sessionId;

    private @Nullable Boolean attended;

    private @Nullable UUID missedSessionId;

    private int bookingInvitations;

    private int barNumber;

    private @Nullable LocalDate barredUntil;

    private int sheetsExpected;

    private int sheetsDone;

    private int admission;

    // Else only another size of the list would be stored
    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<LineTally> tally;

    protected Participation() {
        // For Hibernate
    }

    Participation(Candidacy candidacy, StageCode stageCode, Instant now) {
        this.id = TimeOrderedIds.next();
        this.candidacy = candidacy;
        this.vacancyId = candidacy.vacancyId();
        this.stageCode = stageCode.value();
        this.status = ParticipationStatus.WAITING;
        this.admission = 1;
        this.begunAt = now;
    }

    /** An application begins to take part in a stage. Not stored yet: it may go further in the same transaction. */
    public static Participation begin(Candidacy candidacy, PlanStage stage, Instant now) {
        return new Participation(candidacy, stage.code(), now);
    }

    public UUID id() {
        return id;
    }

    public Candidacy candidacy() {
        return candidacy;
    }

    public UUID applicationId() {
        return candidacy.applicationId();
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public String stageCode() {
        return stageCode;
    }

    public ParticipationStatus status() {
        return status;
    }

    public Optional<ParticipationReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Since when the application takes part. */
    public Instant begunAt() {
        return begunAt;
    }

    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Whether a result of some part is recorded. */
    public boolean hasResult() {
        return resultsRecorded > 0;
    }

    /** Whether the recorded results are enough for a decision. */
    public boolean hasAllResults() {
        return resultsIn;
    }

    /** Whether the candidate stayed away from a session and waits for another place. */
    public boolean waitsForAnotherPlace() {
        return missedSessionId != null && sessionId == null;
    }

    public Optional<UUID> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    public Optional<Boolean> attended() {
        return Optional.ofNullable(attended);
    }

    /** The first day on which the candidate can apply again; empty where no absence here bars them. */
    public Optional<LocalDate> barredUntil() {
        return Optional.ofNullable(barredUntil);
    }

    /** Whether a publication that replaces another one has taken it out. */
    public boolean isOutByPublication() {
        return status == ParticipationStatus.WITHDRAWN && reason == ParticipationReason.NOT_PROGRESSED;
    }

    public int sheetsDone() {
        return sheetsDone;
    }

    public int sheetsMissing() {
        return sheetsExpected - sheetsDone;
    }

    /** Empty until all scores are final, and for a participation that is complete without scores. */
    public List<LineTally> tally() {
        return tally == null ? List.of() : tally;
    }

    /** Changes the row and returns the events that follow, in their order. */
    List<AssessmentEvent> apply(StageFact fact) {
        return switch (fact) {
            case StageFact.Invited(var stage, var timetableVersion, var at) -> {
                become(ParticipationStatus.INVITED);
                invitedAt = at;
                yield StagePolicy.of(stage).invitation(candidacy, stage, timetableVersion, again(), at).stream()
                        .toList();
            }
            case StageFact.AskedToBook(var stage, var timetableVersion, var at) -> {
                knowToBook(at);
                yield List.of(bookingInvitation(stage, timetableVersion, at));
            }
            case StageFact.KnowsToBook(var at) -> {
                knowToBook(at);
                yield List.of();
            }
            case StageFact.VideoHandedIn(var at) -> {
                becomeUnlessAlready(ParticipationStatus.SUBMITTED);
                submittedAt = at;
                yield List.of(new VideoSubmitted(applicationId(), vacancyId, candidacy.candidateId(), stageCode, at));
            }
            case StageFact.AssessorsAssigned(var sheets) -> {
                become(ParticipationStatus.TO_SCORE);
                sheetsExpected = sheets;
                yield List.of();
            }
            case StageFact.AssessorsReplaced(var sheets) -> {
                replaceAssessors(sheets);
                yield List.of();
            }
            case StageFact.SheetCompleted() -> {
                sheetsDone++;
                yield List.of();
            }
            case StageFact.SheetsCompleted(var stage, var scores, var at) -> {
                tally = scores;
                if (resultsIn || StageParts.of(stage).recorded().isEmpty()) {
                    become(ParticipationStatus.SCORED);
                }
                yield completion(stage, at);
            }
            case StageFact.ScoresChanged(var scores) -> {
                changeScores(scores);
                yield List.of();
            }
            case StageFact.ScoresVoided(var done) -> {
                voidScores(done);
                yield List.of();
            }
            case StageFact.ResultsRecorded(var stage, var all) -> {
                resultsRecorded++;
                resultsIn = all;
                takeResults(stage);
                yield List.of();
            }
            case StageFact.QuestionnaireAnswered(var at) -> {
                if (answeredAt == null) {
                    answeredAt = at;
                }
                yield List.of();
            }
            case StageFact.SessionPlaced(var session) -> {
                place(session);
                yield List.of();
            }
            case StageFact.PlaceLost() -> {
                losePlace();
                yield List.of();
            }
            case StageFact.Attended(var stage, var at) -> {
                attend(stage, at);
                yield liftBar(at);
            }
            case StageFact.StayedAway(var stage, var missedOn, var at) -> {
                stayAway(stage);
                yield bar(stage, missedOn, at);
            }
            case StageFact.CompletedUnscored(var stage, var why, var at) -> {
                becomeUnlessAlready(ParticipationStatus.SCORED);
                reason = why;
                yield completion(stage, at);
            }
            case StageFact.MovedOn(var why) -> {
                become(ParticipationStatus.PROGRESSED);
                reason = why;
                if (why == ParticipationReason.ACTIVITY_NOT_SUBMITTED) {
                    candidacy.miss(new StageCode(stageCode));
                }
                yield List.of();
            }
            case StageFact.Progressed(var nextStage, var publication, var at) -> {
                become(ParticipationStatus.PROGRESSED);
                yield List.of(stageOutcome(StageOutcomeDecided.Outcome.PROGRESSED, nextStage, publication, at));
            }
            case StageFact.NotProgressed(var publication, var at) -> {
                become(ParticipationStatus.NOT_PROGRESSED);
                yield List.of(stageOutcome(StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, publication, at));
            }
            case StageFact.Appointed(var at) -> {
                become(ParticipationStatus.PROGRESSED);
                yield candidacy.appointed(at);
            }
            case StageFact.Reserved(var rank, var at) -> {
                become(ParticipationStatus.NOT_PROGRESSED);
                yield candidacy.reserved(rank, at);
            }
            case StageFact.NotAppointed(var at) -> {
                become(ParticipationStatus.NOT_PROGRESSED);
                yield candidacy.unsuccessful(at);
            }
            case StageFact.TakenOut(var why) -> {
                becomeUnlessAlready(ParticipationStatus.WITHDRAWN);
                reason = why;
                sessionId = null;
                yield List.of();
            }
            case StageFact.Readmitted() -> {
                readmit();
                yield List.of();
            }
        };
    }

    // From the beginning: nothing was done at the stage before, else it could not have been taken out
    private void readmit() {
        if (status != ParticipationStatus.WITHDRAWN) {
            throw new IllegalStateException("Participation %s is %s for %s".formatted(id, status, reason));
        }
        become(ParticipationStatus.WAITING);
        reason = null;
        invitedAt = null;
        sheetsExpected = 0;
        admission++;
    }

    private void knowToBook(Instant at) {
        become(ParticipationStatus.INVITED);
        invitedAt = at;
    }

    private BookingInvited bookingInvitation(PlanStage stage, int timetableVersion, Instant at) {
        return new BookingInvited(
                applicationId(),
                vacancyId,
                candidacy.candidateId(),
                stageCode,
                stage.definition().dates(),
                timetableVersion,
                stage.barMonths(waitsForAnotherPlace()).orElse(null),
                ++bookingInvitations,
                waitsForAnotherPlace(),
                at);
    }

    private @Nullable Integer again() {
        return admission == 1 ? null : admission;
    }

    private void replaceAssessors(int sheets) {
        if (status != ParticipationStatus.TO_SCORE || sheetsDone > 0) {
            throw new IllegalStateException("Participation %s is %s with %d sheets".formatted(id, status, sheetsDone));
        }
        sheetsExpected = sheets;
    }

    private void changeScores(List<LineTally> scores) {
        if (tally().isEmpty() || status.isFinal()) {
            throw new IllegalStateException("Participation %s is %s without scores".formatted(id, status));
        }
        tally = scores;
    }

    // A candidate who stayed away stays so; the other sheets are asked for again
    private void voidScores(int done) {
        sheetsDone = done;
        tally = null;
        if (status == ParticipationStatus.SCORED && reason == null) {
            become(ParticipationStatus.TO_SCORE);
        }
    }

    // One who had booked nothing in time can get a place in a further session
    private void place(UUID session) {
        sessionId = session;
        if (reason == ParticipationReason.DID_NOT_ATTEND) {
            attended = null;
            reason = null;
            completeOrWait(false);
        }
    }

    private void losePlace() {
        if (status == ParticipationStatus.TO_SCORE) {
            sheetsExpected = 0;
            become(waiting());
        }
        sessionId = null;
    }

    private void attend(PlanStage stage, Instant at) {
        boolean wasMissing = reason == ParticipationReason.DID_NOT_ATTEND || waitsForAnotherPlace();
        if (waitsForAnotherPlace()) {
            sessionId = missedSessionId;
            missedSessionId = null;
            if (stage.isBookedByCandidates() && status == ParticipationStatus.WAITING) {
                knowToBook(at);
            }
        }
        attended = true;
        reason = null;
        if (wasMissing && sheetsExpected > 0) {
            become(ParticipationStatus.TO_SCORE);
        } else if (sheetsExpected == 0) {
            completeOrWait(resultsIn || stage.needed().isEmpty());
        }
    }

    // Once only; who stays away again is out
    private void stayAway(PlanStage stage) {
        attended = false;
        if (stage.absence() == AbsenceRule.ONE_MORE_PLACE && sessionId != null && missedSessionId == null) {
            becomeUnlessAlready(ParticipationStatus.WAITING);
            // They are asked anew to book, where they book
            invitedAt = null;
            missedSessionId = sessionId;
            sessionId = null;
        } else {
            becomeUnlessAlready(ParticipationStatus.SCORED);
            reason = ParticipationReason.DID_NOT_ATTEND;
        }
    }

    // Recorded twice, the absence bars once. Who has one more place, or had none, is not barred
    private List<AssessmentEvent> bar(PlanStage stage, @Nullable LocalDate missedOn, Instant at) {
        if (reason != ParticipationReason.DID_NOT_ATTEND || missedOn == null || barredUntil != null) {
            return List.of();
        }
        barredUntil = stage.barredUntil(missedOn).orElse(null);
        return barredUntil == null
                ? List.of()
                : List.of(new CandidateBarred(
                        applicationId(), vacancyId, candidacy.candidateId(), stageCode, ++barNumber, barredUntil, at));
    }

    private List<AssessmentEvent> liftBar(Instant at) {
        if (barredUntil == null) {
            return List.of();
        }
        barredUntil = null;
        return List.of(new BarLifted(applicationId(), vacancyId, candidacy.candidateId(), stageCode, ++barNumber, at));
    }

    // An activity that was not handed in stays the reason
    private void takeResults(PlanStage stage) {
        if (reason != ParticipationReason.ACTIVITY_NOT_SUBMITTED) {
            reason = null;
            completeOrWait(resultsIn && (stage.matrix().isEmpty() || tally != null));
        }
    }

    // Back, where a result was put right and others are missing now
    private void completeOrWait(boolean complete) {
        if (complete) {
            becomeUnlessAlready(ParticipationStatus.SCORED);
        } else if (status == ParticipationStatus.SCORED) {
            become(waiting());
        }
    }

    private ParticipationStatus waiting() {
        if (sheetsExpected > 0) {
            return ParticipationStatus.TO_SCORE;
        }
        return invitedAt == null ? ParticipationStatus.WAITING : ParticipationStatus.INVITED;
    }

    private List<AssessmentEvent> completion(SelectionStage stage, Instant at) {
        return KindTraits.of(stage.kind()).has(Trait.COMPLETION_PUBLISHED)
                ? List.of(new SiftCompleted(applicationId(), vacancyId, stageCode, TermsHash.of(stage), at))
                : List.of();
    }

    private StageOutcomeDecided stageOutcome(
            StageOutcomeDecided.Outcome outcome, @Nullable String nextStage, int publication, Instant at) {
        return new StageOutcomeDecided(
                applicationId(), vacancyId, candidacy.candidateId(), stageCode, outcome, nextStage, publication, at);
    }

    private void becomeUnlessAlready(ParticipationStatus target) {
        if (status != target) {
            become(target);
        }
    }

    private void become(ParticipationStatus target) {
        if (!status.next().contains(target)) {
            throw new IllegalStateException("Participation %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }
}
