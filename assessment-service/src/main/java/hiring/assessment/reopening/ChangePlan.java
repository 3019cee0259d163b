package hiring.assessment.reopening;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.calibration.RetireCalibration;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.planversion.PlanVersion;
import hiring.assessment.planversion.PlanVersion.Cause;
import hiring.assessment.planversion.PlanVersion.Change;
import hiring.assessment.planversion.PlanVersions;
import hiring.assessment.planversion.VoidedScores;
import hiring.assessment.reopening.ChangeOutcome.StagePlan;
import hiring.assessment.reopening.ChangeRule.Asked;
import hiring.assessment.reopening.ChangeRule.Standing;
import hiring.assessment.reopening.TermsDraft.ReopeningDraft;
import hiring.assessment.result.PartResults;
import hiring.assessment.scoring.Assignments;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.scoring.VoidSheets;
import hiring.events.PlanReopened;
import hiring.events.SelectionStage;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import hiring.kit.text.TextPolicy;
import hiring.kit.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A person changes the terms by which a stage is scored. */
@ApplicationScoped
public class ChangePlan {

    private final FindStage findStage;
    private final PlanVersions versions;
    private final VoidedScores voidedScores;
    private final VoidSheets voidSheets;
    private final VoidScores voidScores;
    private final RetireCalibration retireCalibration;
    private final Assignments assignments;
    private final Judgements judgements;
    private final PartResults results;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangePlan(
            FindStage findStage,
            PlanVersions versions,
            VoidedScores voidedScores,
            VoidSheets voidSheets,
            VoidScores voidScores,
            RetireCalibration retireCalibration,
            Assignments assignments,
            Judgements judgements,
            PartResults results,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.findStage = findStage;
        this.versions = versions;
        this.voidedScores = voidedScores;
        this.voidSheets = voidSheets;
        this.voidScores = voidScores;
        this.retireCalibration = retireCalibration;
        this.assignments = assignments;
        this.judgements = judgements;
        this.results = results;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where there is no such stage. */
    @Transactional
    public Optional<StagePlan> read(VacancyId vacancyId, StageCode stageCode) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> Optional.of(standing(known, vacancyId));
        };
    }

    /** One more than asked for, which tells whether more follow; empty where there is no such stage. */
    @Transactional
    public Optional<List<PlanVersion>> versions(VacancyId vacancyId, StageCode stageCode, int after, int limit) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> {
                List<PlanVersion> page = versions.page(vacancyId, stageCode, after, limit + 1);
                yield Optional.of(
                        page.isEmpty() && after == 0
                                ? List.of(versions.inForce(
                                        known.plan(), known.stage().definition()))
                                : page);
            }
        };
    }

    private StagePlan standing(StageLookup.Known known, VacancyId vacancyId) {
        SelectionStage stage = known.stage().definition();
        return new StagePlan(
                versions.inForce(known.plan(), stage),
                isLocked(vacancyId, known.stage().code(), PlanInForce.of(known.plan(), stage)),
                voidedScores.isUnderWay(vacancyId.value(), known.stage().code()));
    }

    /**
     * Has the stage scored by these terms from now on.
     *
     * @param expected the version that the person has seen
     */
    @Transactional
    public ChangeOutcome change(
            VacancyId vacancyId, StageCode stageCode, ExpectedVersion expected, TermsDraft draft, StaffId by) {
        return switch (findStage.lock(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new ChangeOutcome.NoSuchStage();
            case StageLookup.OfWithdrawnVacancy withdrawn -> new ChangeOutcome.VacancyWithdrawn();
            case StageLookup.OpenStage open -> change(open, vacancyId, expected, draft, by);
        };
    }

    private ChangeOutcome change(
            StageLookup.OpenStage open, VacancyId vacancyId, ExpectedVersion expected, TermsDraft draft, StaffId by) {
        PlanStage stage = open.stage();
        if (judgements.hasScored(by, vacancyId, stage.code()) || assignments.hasToScore(by, vacancyId, stage.code())) {
            return new ChangeOutcome.AssessesHere();
        }
        List<FieldError> mistakes = TermsRule.mistakes(stage, draft);
        if (!mistakes.isEmpty()) {
            return new ChangeOutcome.Invalid(mistakes);
        }
        SelectionStage changed = TermsRule.changed(stage, draft);
        PlanInForce before = PlanInForce.of(open.plan(), stage.definition());
        Standing standing = new Standing(
                before.number(),
                stage.isOver(),
                isLocked(vacancyId, stage.code(), before),
                voidedScores.isUnderWay(vacancyId.value(), stage.code()));
        Asked asked = new Asked(expected, changed.equals(stage.definition()), draft.reopening() != null);
        return switch (ChangeRule.decide(standing, asked)) {
            case OVER -> new ChangeOutcome.TooLate();
            case UNCHANGED -> new ChangeOutcome.InForce(standing(open, vacancyId));
            case STALE -> new ChangeOutcome.Stale(before.number());
            case VOIDING -> new ChangeOutcome.Voiding();
            case LOCKED -> new ChangeOutcome.Locked();
            case CHANGE -> apply(open, vacancyId, changed, new Change(Cause.CHANGED, by, null, null, 0));
            case REOPEN ->
                apply(open, vacancyId, changed, reopening(draft, by, handedIn(vacancyId, stage.code(), before)));
        };
    }

    private static Change reopening(TermsDraft draft, StaffId by, int voided) {
        ReopeningDraft reopening = Objects.requireNonNull(draft.reopening());
        return new Change(
                Cause.REOPENED,
                by,
                reopening.reason(),
                TextPolicy.stripped(Objects.requireNonNull(reopening.explanation())),
                voided);
    }

    private ChangeOutcome apply(
            StageLookup.OpenStage open, VacancyId vacancyId, SelectionStage changed, Change change) {
        Instant now = clock.instant();
        StageCode stageCode = open.stage().code();
        PlanVersion version = versions.change(open.plan(), open.stage().definition(), changed, change, now);
        boolean reopened = change.cause() == Cause.REOPENED;
        audit.record(
                reopened ? AssessmentAction.PLAN_REOPENED : AssessmentAction.PLAN_CHANGED,
                vacancyId.value(),
                Map.of(
                        "stage",
                        stageCode.value(),
                        "version",
                        String.valueOf(version.number()),
                        "hash",
                        version.hash()));
        if (reopened) {
            outbox.add(new PlanReopened(
                    vacancyId.value(),
                    stageCode.value(),
                    version.number(),
                    version.hash(),
                    version.voided(),
                    Objects.requireNonNull(change.reason()),
                    now));
        }
        open.stage()
                .matrix()
                .ifPresent(before -> retireCalibration.termsChanged(
                        vacancyId, stageCode, before, Objects.requireNonNull(changed.matrix())));
        // Where there is no score yet too: a sheet may be handed in at this moment, and drafts are of other words
        voidScores.begin(vacancyId, stageCode);
        PlanInForce inForce = new PlanInForce(version.number(), version.hash());
        return new ChangeOutcome.InForce(new StagePlan(
                version,
                isLocked(vacancyId, stageCode, inForce),
                voidedScores.isUnderWay(vacancyId.value(), stageCode)));
    }

    private boolean isLocked(VacancyId vacancyId, StageCode stageCode, PlanInForce inForce) {
        return handedIn(vacancyId, stageCode, inForce) > 0 || results.isAny(vacancyId, stageCode);
    }

    private int handedIn(VacancyId vacancyId, StageCode stageCode, PlanInForce inForce) {
        return Math.toIntExact(voidSheets.countUnder(inForce, vacancyId, stageCode));
    }
}
