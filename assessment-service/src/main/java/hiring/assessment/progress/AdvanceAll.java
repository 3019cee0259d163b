package hiring.assessment.progress;

import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.Flow;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.VacancyWork;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves all applications of a vacancy as far as known facts allow, page after page: first those that take part in no
 * stage yet, then stage by stage and status by status those that can move.
 */
@ApplicationScoped
public class AdvanceAll implements PagedWork {

    /** How many applications are looked at for each one that takes part in no stage. Looking is quick. */
    private static final int LOOKED_AT = 4;

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Participations participations;
    private final Candidacies candidacies;
    private final Advance advance;
    private final ReviewerAssignment reviewers;
    private final SessionsAhead sessions;
    private final VacancyWork work;
    private final InstantSource clock;

    AdvanceAll(
            AssessmentPlans plans,
            PlanStages stages,
            Participations participations,
            Candidacies candidacies,
            Advance advance,
            ReviewerAssignment reviewers,
            SessionsAhead sessions,
            VacancyWork work,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.participations = participations;
        this.candidacies = candidacies;
        this.advance = advance;
        this.reviewers = reviewers;
        this.sessions = sessions;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "advance-applications";
    }

    /** Moves all applications soon, because a fact is new. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void soon(AssessmentPlan plan) {
        work.add(this, plan.vacancyId(), "");
    }

    /** As {@link #soon}; those of a small vacancy are moved at once. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void now(AssessmentPlan plan) {
        work.begin(this, plan.vacancyId(), "");
    }

    /**
     * Participations of one status that can move.
     *
     * @param missed only where one of these activities was not handed in; absent where that does not matter
     */
    private record Slice(
            Pass.Position place,
            StageCode stageCode,
            ParticipationStatus status,
            @Nullable List<String> missed) {}

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress doPage(Page page) {
        Optional<AssessmentPlan> found =
                plans.lock(page.subject()).filter(plan -> plan.process().isPresent());
        if (found.isEmpty()) {
            return Progress.done();
        }
        AssessmentPlan plan = found.get();
        List<PlanStage> course = stages.of(plan);
        Pass pass = Pass.at(page.cursor(), plan.isWithdrawn(), clock.instant());
        int left = page.limit();
        if (pass.place().equals(Pass.Position.NEWCOMERS) && !plan.isWithdrawn()) {
            Candidacies.Newcomers newcomers = newcomers(plan, course, pass, left);
            advance.move(plan, course, List.of(), candidacies.all(newcomers.applicationIds()));
            if (newcomers.next().isPresent()) {
                return reached(pass.after(newcomers.next().get()));
            }
            left -= newcomers.applicationIds().size();
            pass = pass.to(Pass.Position.FIRST_STAGE);
        }
        for (Slice slice : slices(plan, course)) {
            if (slice.place().compareTo(pass.place()) < 0) {
                continue;
            }
            pass = pass.to(slice.place());
            if (left <= 0) {
                return reached(pass);
            }
            List<UUID> ids = participations.idsAt(
                    new VacancyId(plan.vacancyId()),
                    slice.stageCode(),
                    slice.status(),
                    slice.missed(),
                    pass.afterId(),
                    left);
            List<Participation> those = participations.lockFree(ids, slice.status());
            if (plan.isWithdrawn()) {
                advance.takeOut(those, ParticipationReason.VACANCY_WITHDRAWN);
            } else {
                advance.move(plan, course, those, List.of());
            }
            if (ids.size() == left) {
                return reached(pass.after(ids.getLast()));
            }
            left -= ids.size();
        }
        return end(plan, course, pass);
    }

    // Rows that a page skipped, because another transaction had locked them, are moved in another pass
    private Progress end(AssessmentPlan plan, List<PlanStage> course, Pass pass) {
        boolean someLeft = slices(plan, course).stream()
                .anyMatch(slice -> !participations
                        .idsAt(
                                new VacancyId(plan.vacancyId()),
                                slice.stageCode(),
                                slice.status(),
                                slice.missed(),
                                Page.FIRST,
                                1)
                        .isEmpty());
        if (someLeft) {
            return reached(Pass.at(null, plan.isWithdrawn(), clock.instant()));
        }
        if (plan.isWithdrawn()) {
            plan.wakeNever();
            return Progress.done();
        }
        // Windows that ended since the pass began are for the next one
        Instant since = pass.since();
        for (PlanStage stage : course) {
            if (stage.endsWithWindow() && stage.hasClosed(since) && !stage.isOver() && stage.isHeld()) {
                stage.finish();
            }
        }
        stages.scheduleNext(plan, since);
        return Progress.done();
    }

    private Candidacies.Newcomers newcomers(AssessmentPlan plan, List<PlanStage> course, Pass pass, int most) {
        return Flow.entrance(course, plan.isSealed(), clock.instant()).isPresent()
                ? candidacies.newcomers(new VacancyId(plan.vacancyId()), pass.afterId(), most, most * LOOKED_AT)
                : Candidacies.Newcomers.NONE;
    }

    private List<Slice> slices(AssessmentPlan plan, List<PlanStage> course) {
        Instant now = clock.instant();
        List<Slice> slices = new ArrayList<>();
        for (PlanStage stage : course) {
            for (ParticipationStatus status : ParticipationStatus.values()) {
                Pass.Position place = Pass.Position.of(stage, status);
                if (plan.isWithdrawn()) {
                    if (!status.isFinal()) {
                        slices.add(new Slice(place, stage.code(), status, null));
                    }
                } else if (moves(plan, stage, Flow.next(stage, status, false, now))) {
                    slices.add(new Slice(place, stage.code(), status, null));
                } else if (moves(plan, stage, Flow.next(stage, status, true, now))) {
                    slices.add(new Slice(place, stage.code(), status, stage.evidence()));
                }
            }
        }
        return slices;
    }

    private boolean moves(AssessmentPlan plan, PlanStage stage, Flow.Step step) {
        return switch (step) {
            case Flow.Step.Stay stay -> false;
            case Flow.Step.Assess assess -> reviewers.hasEnough(plan, stage);
            case Flow.Step.Invite invite -> true;
            case Flow.Step.HaveBook book ->
                sessions.isAnyAhead(new VacancyId(plan.vacancyId()), stage.code(), clock.instant());
            case Flow.Step.Complete complete -> true;
            case Flow.Step.MoveOn moveOn -> true;
        };
    }

    private static Progress reached(Pass pass) {
        return new Progress.Reached(pass.toString());
    }
}
