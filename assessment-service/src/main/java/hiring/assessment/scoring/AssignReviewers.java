package hiring.assessment.scoring;

import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.panel.Pool;
import hiring.assessment.panel.ShareReviews;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationsEnded;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.progress.ReviewerAssignment;
import hiring.assessment.sheet.Panellist;
import hiring.events.DisclosureRule;
import hiring.events.id.StageCode;
import hiring.kit.conflict.Applicants;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives applications to assessors, and takes them back. */
@ApplicationScoped
public class AssignReviewers implements ReviewerAssignment {

    private final AssessmentPlans plans;
    private final Pool pool;
    private final ShareReviews shareReviews;
    private final ConflictsOfInterest conflicts;
    private final Assignments assignments;
    private final Applicants applicants;
    private final RecordFact recordFact;
    private final Outbox outbox;
    private final InstantSource clock;

    AssignReviewers(
            AssessmentPlans plans,
            Pool pool,
            ShareReviews shareReviews,
            ConflictsOfInterest conflicts,
            Assignments assignments,
            Applicants applicants,
            RecordFact recordFact,
            Outbox outbox,
            InstantSource clock) {
        this.plans = plans;
        this.pool = pool;
        this.shareReviews = shareReviews;
        this.conflicts = conflicts;
        this.applicants = applicants;
        this.assignments = assignments;
        this.recordFact = recordFact;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasEnough(AssessmentPlan plan, PlanStage stage) {
        return pool.active(plan.vacancyId()) >= stage.matrix().orElseThrow().assessors();
    }

    // The caller holds the plan, so the loads cannot change meanwhile
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(AssessmentPlan plan, PlanStage stage, List<Participation> participations) {
        Map<UUID, List<UUID>> shared = shareReviews.share(
                plan,
                stage,
                participations.stream().map(Participation::applicationId).toList());
        if (shared.isEmpty()) {
            return;
        }
        List<Gift> gifts = new ArrayList<>();
        for (Participation participation : participations) {
            List<UUID> chosen = Objects.requireNonNull(shared.get(participation.applicationId()));
            gifts.add(new Gift(
                    participation,
                    chosen.stream()
                            .map(assessor -> new Panellist(assessor, null))
                            .toList(),
                    null));
        }
        give(plan.vacancyId(), gifts);
    }

    /**
     * An application for some assessors.
     *
     * @param notBefore when what they score takes place; absent where it lies there already
     */
    public record Gift(
            Participation participation,
            List<Panellist> assessors,
            @Nullable Instant notBefore) {}

    /** Gives applications of a vacancy to assessors. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void give(UUID vacancyId, List<Gift> gifts) {
        // Of a panel that was planned before one of them applied
        Set<UUID> applied = applicants.among(
                gifts.stream()
                        .flatMap(gift -> gift.assessors().stream())
                        .map(Panellist::assessor)
                        .distinct()
                        .toList(),
                vacancyId);
        Sheets sheets = sheets(gifts.stream().map(Gift::participation).toList());
        Map<UUID, Set<UUID>> barred = conflicts.of(
                gifts.stream().map(gift -> gift.participation().applicationId()).toList());
        for (Gift gift : gifts) {
            Participation participation = gift.participation();
            List<Panellist> fit = fit(gift.assessors(), applied);
            Set<UUID> notThis = barred.getOrDefault(participation.applicationId(), Set.of());
            for (Panellist assessor : fit) {
                if (notThis.contains(assessor.assessor())) {
                    addVacantSheet(sheets, participation, assessor, gift.notBefore());
                } else {
                    giveSheet(sheets, participation, assessor, gift.notBefore());
                }
            }
            recordFact.record(participation, new StageFact.AssessorsAssigned(Math.max(1, fit.size())));
        }
    }

    private static List<Panellist> fit(List<Panellist> assessors, Set<UUID> applied) {
        return assessors.stream()
                .filter(assessor -> !applied.contains(assessor.assessor()))
                .distinct()
                .toList();
    }

    /** As {@link #give}, instead of its former assessors; one who is among both keeps the sheet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveInstead(Participation participation, List<Panellist> panel, Instant notBefore) {
        Instant now = clock.instant();
        List<UUID> assessors = panel.stream().map(Panellist::assessor).toList();
        Sheets sheets = sheets(List.of(participation));
        sheets.of(participation.id()).stream()
                .filter(sheet -> !assessors.contains(sheet.assessorId()))
                .forEach(sheet -> sheet.replace(now).ifPresent(outbox::add));
        List<Panellist> fit = fit(panel, applicants.among(assessors, participation.vacancyId()));
        fit.forEach(assessor -> giveSheet(sheets, participation, assessor, notBefore));
        recordFact.record(participation, new StageFact.AssessorsReplaced(Math.max(1, fit.size())));
    }

    /** The sheets of some participations, read at once. */
    Sheets sheets(List<Participation> participations) {
        return new Sheets(assignments.ofParticipations(
                participations.stream().map(Participation::id).toList()));
    }

    /** One more sheet for a participation, or the one that the assessor had given back. */
    void giveSheet(Sheets sheets, Participation participation, Panellist to, @Nullable Instant notBefore) {
        Optional<Assignment> known = sheets.of(participation.id()).stream()
                .filter(sheet -> sheet.assessorId().equals(to.assessor()))
                .findFirst();
        Instant now = clock.instant();
        if (known.isPresent()) {
            known.get()
                    .giveAgain(to.role(), notBefore, disclosureTo(participation), now)
                    .ifPresent(outbox::add);
        } else {
            Assignment given = new Assignment(participation, to, notBefore, now);
            assignments.persist(given);
            sheets.add(given);
            outbox.add(given.assigned(disclosureTo(participation), now));
        }
    }

    // A sheet that its assessor has already keeps what it was given with
    private DisclosureRule disclosureTo(Participation participation) {
        return plans.findByIdOptional(participation.vacancyId())
                .map(plan -> plan.disclosureAt(new StageCode(participation.stageCode())))
                .orElse(DisclosureRule.ANONYMOUS);
    }

    // A sheet that no assessor has: a person names one, or the pool grows
    private void addVacantSheet(
            Sheets sheets, Participation participation, Panellist assessor, @Nullable Instant notBefore) {
        Optional<Assignment> known = sheets.of(participation.id()).stream()
                .filter(sheet -> sheet.assessorId().equals(assessor.assessor()))
                .findFirst();
        if (known.isPresent()) {
            known.get().reopen();
        } else {
            Assignment vacant = Assignment.vacant(participation, assessor, notBefore, clock.instant());
            assignments.persist(vacant);
            sheets.add(vacant);
        }
    }

    /** The sheets of the participation are not asked for any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(Participation participation) {
        assignments.ofParticipation(participation.id()).forEach(Assignment::cancel);
    }

    /** The sheets of the participation are asked for after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(Participation participation) {
        assignments.ofParticipation(participation.id()).forEach(Assignment::reopen);
    }

    void onLeft(@Observes ParticipationsEnded left) {
        List<Participation> participations = left.participations().stream()
                .map(ParticipationsEnded.Left::participation)
                .toList();
        sheets(participations).all().forEach(Assignment::end);
    }
}
