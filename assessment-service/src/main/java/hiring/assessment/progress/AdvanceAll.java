package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.plan.VacancyWork;
import hiring.events.SelectionStage.Kind;
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
 * Moves all applications of a vacancy as far as what is known allows, page after page: first those who take part in no
 * stage yet, then stage by stage and status by status those whom something is to be done with.
 */
@ApplicationScoped
public class AdvanceAll implements PagedWork {

    /** To find those who take part in no stage, applications are only looked at, which is quick. */
    private static final int LOOKED_AT = 4;

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Candidacies candidacies;
    private final Advance advance;
    private final ReviewerAssignment reviewers;
    private final VacancyWork work;
    private final InstantSource clock;

    AdvanceAll(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Candidacies candidacies,
            Advance advance,
            ReviewerAssignment reviewers,
            VacancyWork work,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.candidacies = candidacies;
        this.advance = advance;
        this.reviewers = reviewers;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "advance-applications";
    }

    /** Has all applications looked at soon, because something new is known. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void soon(AssessmentPlan plan) {
        work.add(this, plan.vacancyId(), "");
    }

    /** As {@link #soon}; of a small vacancy, all are moved at once. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void now(AssessmentPlan plan) {
        work.begin(this, plan.vacancyId(), "");
    }

    /**
     * Some rows that something is to be done with.
     *
     * @param missed only where one of these activities was not handed in; absent where that does not matter
     */
    private record Slice(
            Pass.Place place,
            String stageCode,
            EntryStatus status,
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
        List<Stage> course = stages.of(plan);
        Pass pass = Pass.at(page.cursor(), plan.isWithdrawn(), clock.instant());
        int left = page.limit();
        if (pass.place().equals(Pass.Place.NEWCOMERS) && !plan.isWithdrawn()) {
            Candidacies.Newcomers newcomers = newcomers(plan, course, pass, left);
            advance.move(plan, course, List.of(), candidacies.all(newcomers.applicationIds()));
            if (newcomers.next().isPresent()) {
                return reached(pass.after(newcomers.next().get()));
            }
            left -= newcomers.applicationIds().size();
            pass = pass.to(Pass.Place.FIRST_STAGE);
        }
        for (Slice slice : slices(plan, course)) {
            if (slice.place().compareTo(pass.place()) < 0) {
                continue;
            }
            pass = pass.to(slice.place());
            if (left <= 0) {
                return reached(pass);
            }
            List<UUID> ids = entries.idsAt(
                    plan.vacancyId(), slice.stageCode(), slice.status(), slice.missed(), pass.afterId(), left);
            List<Entry> those = entries.lockFree(ids, slice.status());
            if (plan.isWithdrawn()) {
                advance.takeOut(those, EntryReason.VACANCY_WITHDRAWN);
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

    // Those whom a page had to leave out, because another transaction had locked them, are met in another pass
    private Progress end(AssessmentPlan plan, List<Stage> course, Pass pass) {
        boolean someLeft = slices(plan, course).stream()
                .anyMatch(slice -> !entries.idsAt(
                                plan.vacancyId(), slice.stageCode(), slice.status(), slice.missed(), Page.FIRST, 1)
                        .isEmpty());
        if (someLeft) {
            return reached(Pass.at(null, plan.isWithdrawn(), clock.instant()));
        }
        if (plan.isWithdrawn()) {
            plan.wakeNever();
            return Progress.done();
        }
        // What the clock has changed since the pass began is for the next one
        Instant since = pass.since();
        for (Stage stage : course) {
            if (stage.movesOnByItself()
                    && stage.kind() != Kind.QUESTIONNAIRE
                    && stage.hasClosed(since)
                    && !stage.isOver()
                    && stage.isHeld()) {
                stage.finish();
            }
        }
        stages.scheduleNext(plan, since);
        return Progress.done();
    }

    private Candidacies.Newcomers newcomers(AssessmentPlan plan, List<Stage> course, Pass pass, int most) {
        return Flow.entrance(course, plan.isSealed(), clock.instant()).isPresent()
                ? candidacies.newcomers(plan.vacancyId(), pass.afterId(), most, most * LOOKED_AT)
                : Candidacies.Newcomers.NONE;
    }

    private List<Slice> slices(AssessmentPlan plan, List<Stage> course) {
        Instant now = clock.instant();
        List<Slice> slices = new ArrayList<>();
        for (Stage stage : course) {
            for (EntryStatus status : EntryStatus.values()) {
                Pass.Place place = Pass.Place.of(stage, status);
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

    private boolean moves(AssessmentPlan plan, Stage stage, Flow.Step step) {
        return switch (step) {
            case Flow.Step.Stay stay -> false;
            case Flow.Step.Assess assess -> reviewers.hasEnough(plan, stage);
            case Flow.Step.Invite invite -> true;
            case Flow.Step.Complete complete -> true;
            case Flow.Step.MoveOn moveOn -> true;
        };
    }

    private static Progress reached(Pass pass) {
        return new Progress.Reached(pass.toString());
    }
}
