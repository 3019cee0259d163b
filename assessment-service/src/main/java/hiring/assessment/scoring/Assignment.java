package hiring.assessment.scoring;

import hiring.assessment.participation.Participation;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.sheet.PanelRole;
import hiring.assessment.sheet.Panellist;
import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.DisclosureRule;
import hiring.events.id.ApplicationId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.WaitingTask;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * One assessor's sheet for one application at one stage. Its id is its {@link SheetId}; sheets that were given before
 * there were such ids have another one.
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "entry_id")
    private UUID participationId;

    private UUID applicationId;

    private UUID vacancyId;

    private String stageCode;

    private UUID assessorId;

    private Instant createdAt;

    private @Nullable Instant notBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable PanelRole panelRole;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private @Nullable Instant scoredAt;

    private @Nullable Instant releasedAt;

    // Else only another size of the list would be stored
    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<Score> sheet;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<ScoreDraft> draft;

    // Of the sheet, or of the draft while there is no sheet
    private @Nullable String planHash;

    protected Assignment() {
        // For Hibernate
    }

    Assignment(Participation participation, Panellist assessor, @Nullable Instant notBefore, Instant now) {
        this.id = SheetId.of(
                        new ApplicationId(participation.applicationId()),
                        new StageCode(participation.stageCode()),
                        new StaffId(assessor.assessor()))
                .value();
        this.createdAt = now;
        this.participationId = participation.id();
        this.applicationId = participation.applicationId();
        this.vacancyId = participation.vacancyId();
        this.stageCode = participation.stageCode();
        this.assessorId = assessor.assessor();
        this.panelRole = assessor.role();
        this.notBefore = notBefore;
        this.status = AssignmentStatus.TO_SCORE;
    }

    /** One that waits for another assessor from the start, because this one may not assess the application. */
    static Assignment vacant(
            Participation participation, Panellist assessor, @Nullable Instant notBefore, Instant now) {
        Assignment vacant = new Assignment(participation, assessor, notBefore, now);
        vacant.releasedAt = now;
        return vacant;
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public UUID participationId() {
        return participationId;
    }

    /** Identifies the application to the assessor. It is the id, too, unless the sheet is older. */
    public SheetId sheetId() {
        return SheetId.of(new ApplicationId(applicationId), stage(), assessor());
    }

    StaffId assessor() {
        return new StaffId(assessorId);
    }

    VacancyId vacancy() {
        return new VacancyId(vacancyId);
    }

    StageCode stage() {
        return new StageCode(stageCode);
    }

    public UUID assessorId() {
        return assessorId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public String stageCode() {
        return stageCode;
    }

    public AssignmentStatus status() {
        return status;
    }

    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /** Empty where there is no panel, and in panels from before there were roles. */
    public Optional<PanelRole> panelRole() {
        return Optional.ofNullable(panelRole);
    }

    public Optional<Instant> scoredAt() {
        return Optional.ofNullable(scoredAt);
    }

    public List<Score> sheet() {
        return sheet == null ? List.of() : sheet;
    }

    /** What its assessor has written so far; empty once it is handed in or was taken away. */
    List<ScoreDraft> draft() {
        return draft == null ? List.of() : draft;
    }

    void keepDraft(List<ScoreDraft> scores, PlanInForce inForce) {
        draft = List.copyOf(scores);
        planHash = inForce.hash();
    }

    /** The hash of the terms under which it was scored; empty as long as it is not, and of sheets from before. */
    public Optional<String> planHash() {
        return status == AssignmentStatus.SCORED ? Optional.ofNullable(planHash) : Optional.empty();
    }

    /** Whether it has scores that were given under other terms. */
    boolean isVoidUnder(PlanInForce inForce) {
        return status == AssignmentStatus.SCORED && !inForce.covers(planHash);
    }

    boolean isDraftVoidUnder(PlanInForce inForce) {
        return draft != null && !inForce.covers(planHash);
    }

    /** Its scores do not count any more: its assessor scores again. */
    void voidScores() {
        become(AssignmentStatus.TO_SCORE);
        sheet = null;
        scoredAt = null;
        planHash = null;
    }

    void dropDraft() {
        draft = null;
        planHash = null;
    }

    boolean mayBeScored(Instant now) {
        return notBefore == null || !now.isBefore(notBefore);
    }

    /**
     * It waits for its assessor since what is scored takes place, or since the day on which it was made. The moment
     * would tell in which order applications came.
     */
    WaitingTask toScore() {
        Instant since = notBefore != null ? notBefore : createdAt.truncatedTo(ChronoUnit.DAYS);
        return new WaitingTask(new After(since, id), id, vacancyId, null, stageCode, 1, since, null);
    }

    /** It waits for another assessor since it was closed to the one who had it. */
    WaitingTask toReassign() {
        Instant since = Objects.requireNonNull(releasedAt);
        return new WaitingTask(new After(since, id), id, vacancyId, applicationId, stageCode, 1, since, null);
    }

    void score(List<Score> scores, PlanInForce inForce, Instant now) {
        become(AssignmentStatus.SCORED);
        planHash = inForce.hash();
        sheet = List.copyOf(scores);
        draft = null;
        scoredAt = now;
    }

    /** Replaces the scores of a sheet that was handed in. */
    public void correct(List<Score> scores, PlanInForce inForce, Instant now) {
        if (status != AssignmentStatus.SCORED) {
            throw new IllegalStateException("Assignment %s is %s".formatted(id, status));
        }
        sheet = List.copyOf(scores);
        planHash = inForce.hash();
        scoredAt = now;
    }

    /** Whether the assessor may no longer see it, nor the application for it. */
    public boolean isReleased() {
        return releasedAt != null;
    }

    /** Whether it waits for another assessor. */
    public boolean isVacant() {
        return status == AssignmentStatus.TO_SCORE && isReleased();
    }

    /** Whether it is {@link #isVacant} and the pool can score it at any time; a person names others for panels. */
    boolean isVacantReview() {
        return isVacant() && notBefore == null;
    }

    /** Closes it to its assessor; empty where it was closed before. A score that was given stays. */
    Optional<AssessorUnassigned> release(Instant now) {
        if (isReleased()) {
            return Optional.empty();
        }
        releasedAt = now;
        draft = null;
        return Optional.of(new AssessorUnassigned(applicationId, vacancyId, stageCode, assessorId, now));
    }

    /** Another assessor has a sheet in its place; empty where it was closed to its assessor before. */
    Optional<AssessorUnassigned> replace(Instant now) {
        if (status != AssignmentStatus.REASSIGNED) {
            become(AssignmentStatus.REASSIGNED);
        }
        return release(now);
    }

    /** Its assessor is to score after all; empty where the assessor could see it already. */
    Optional<AssessorAssigned> giveAgain(
            @Nullable PanelRole as, @Nullable Instant toNotBefore, DisclosureRule disclosure, Instant now) {
        if (status == AssignmentStatus.CANCELLED || status == AssignmentStatus.REASSIGNED) {
            become(AssignmentStatus.TO_SCORE);
        }
        notBefore = toNotBefore;
        panelRole = as;
        boolean hadIt = !isReleased();
        releasedAt = null;
        return hadIt ? Optional.empty() : Optional.of(assigned(disclosure, now));
    }

    AssessorAssigned assigned(DisclosureRule disclosure, Instant now) {
        return new AssessorAssigned(applicationId, vacancyId, stageCode, assessorId, disclosure, now);
    }

    /** The application was taken out for good. A sheet that is final stays, for feedback. */
    void end() {
        cancel();
        draft = null;
    }

    // The draft stays for a register that is corrected
    void cancel() {
        if (status == AssignmentStatus.TO_SCORE) {
            become(AssignmentStatus.CANCELLED);
        }
    }

    void reopen() {
        if (status == AssignmentStatus.CANCELLED) {
            become(AssignmentStatus.TO_SCORE);
        }
    }

    private void become(AssignmentStatus target) {
        if (!status.next().contains(target)) {
            throw new IllegalStateException("Assignment %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }
}
