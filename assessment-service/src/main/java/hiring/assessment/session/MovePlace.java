package hiring.assessment.session;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.scoring.AssignReviewers;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives one candidate a place in another session of the same stage, and tells them. */
@ApplicationScoped
public class MovePlace {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Sessions sessions;
    private final Elsewhere elsewhere;
    private final AssignReviewers assignments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    MovePlace(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Sessions sessions,
            Elsewhere elsewhere,
            AssignReviewers assignments,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.assignments = assignments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MoveOutcome move(UUID vacancyId, String stageCode, UUID applicationId, UUID sessionId, MoveReason reason) {
        // Nobody withdraws, and nobody else gives or takes places, until this is committed
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        Optional<Stage> stage = plan.flatMap(known -> stages.of(known, stageCode));
        Optional<Entry> entry = stage.flatMap(known -> entries.lock(applicationId, stageCode)
                .filter(found -> found.vacancyId().equals(vacancyId)));
        if (entry.isEmpty()) {
            return new MoveOutcome.NoSuchParticipant();
        }
        if (plan.get().isWithdrawn()) {
            return new MoveOutcome.VacancyWithdrawn();
        }
        // Scored without having come, too: there is nothing more to come to
        if (stage.get().isOver()
                || entry.get().status() == EntryStatus.SCORED
                || entry.get().status().isFinal()) {
            return new MoveOutcome.StageOver();
        }
        Optional<AssessmentSession> from = entry.get().sessionId().map(sessions::findById);
        if (from.isEmpty()) {
            return new MoveOutcome.NoPlace();
        }
        Optional<AssessmentSession> to =
                sessions.findByIdOptional(sessionId).filter(session -> session.isOf(vacancyId, stageCode));
        if (to.isEmpty()) {
            return new MoveOutcome.NoSuchSession();
        }
        Instant now = clock.instant();
        UUID candidate = entry.get().candidacy().candidateId();
        Optional<MoveOutcome> refusal = MoveRule.whyNot(
                stage.get().definition(),
                plan.get().process().orElseThrow().zone(),
                from.get(),
                to.get(),
                elsewhere.of(List.of(candidate), vacancyId, stageCode).getOrDefault(candidate, List.of()),
                now);
        return refusal.orElseGet(() -> move(stage.get(), entry.get(), from.get(), to.get(), reason, now));
    }

    private MoveOutcome move(
            Stage stage, Entry entry, AssessmentSession from, AssessmentSession to, MoveReason reason, Instant now) {
        from.free();
        to.take();
        entry.place(to.id());
        if (stage.matrix().isPresent()) {
            assignments.giveInstead(
                    entry, to.assessors().stream().map(SessionAssessor::id).toList(), to.startsAt());
        }
        outbox.add(Invitations.of(stage, entry.candidacy(), to, now));
        audit.record(
                "place.moved",
                entry.applicationId(),
                Map.of(
                        "stage", stage.code(),
                        "from", from.id().toString(),
                        "to", to.id().toString(),
                        "reason", reason.name()));
        return new MoveOutcome.Moved(entry.applicationId(), SessionOutcome.Planned.of(to));
    }
}
