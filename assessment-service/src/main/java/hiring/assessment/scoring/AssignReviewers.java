package hiring.assessment.scoring;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.Stage;
import hiring.assessment.progress.EntriesLeft;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.ReviewerAssignment;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.kit.conflict.Applicants;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives applications to assessors, and takes them back. */
@ApplicationScoped
public class AssignReviewers implements ReviewerAssignment {

    private final Pool pool;
    private final Assignments assignments;
    private final Applicants applicants;
    private final Outbox outbox;
    private final InstantSource clock;

    AssignReviewers(Pool pool, Assignments assignments, Applicants applicants, Outbox outbox, InstantSource clock) {
        this.applicants = applicants;
        this.pool = pool;
        this.assignments = assignments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasEnough(AssessmentPlan plan, Stage stage) {
        return pool.active(plan.vacancyId()) >= stage.matrix().orElseThrow().assessors();
    }

    // The caller holds the plan, so the loads cannot change meanwhile
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(AssessmentPlan plan, Stage stage, List<Entry> entries) {
        Map<UUID, PoolAssessor> active = pool.of(plan.vacancyId()).stream()
                .filter(PoolAssessor::active)
                .collect(Collectors.toMap(PoolAssessor::assessorId, Function.identity()));
        Map<UUID, Integer> loads =
                active.values().stream().collect(Collectors.toMap(PoolAssessor::assessorId, PoolAssessor::assigned));
        int each = stage.matrix().orElseThrow().assessors();
        Map<UUID, List<UUID>> shared = AssessorBalance.share(
                loads, each, entries.stream().map(Entry::applicationId).toList());
        if (shared.isEmpty()) {
            return;
        }
        List<Gift> gifts = new ArrayList<>();
        for (Entry entry : entries) {
            List<UUID> chosen = Objects.requireNonNull(shared.get(entry.applicationId()));
            chosen.forEach(
                    assessor -> Objects.requireNonNull(active.get(assessor)).give());
            gifts.add(new Gift(entry, chosen, null));
        }
        give(plan.vacancyId(), gifts);
    }

    /**
     * An application for some assessors.
     *
     * @param notBefore when what they score takes place; absent where it lies there already
     */
    public record Gift(
            Entry entry, List<UUID> assessors, @Nullable Instant notBefore) {}

    /** Gives applications of a vacancy to assessors. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void give(UUID vacancyId, List<Gift> gifts) {
        // Of a panel that was planned before one of them applied
        Set<UUID> applied = applicants.among(
                gifts.stream()
                        .flatMap(gift -> gift.assessors().stream())
                        .distinct()
                        .toList(),
                vacancyId);
        Sheets sheets = sheets(gifts.stream().map(Gift::entry).toList());
        for (Gift gift : gifts) {
            Set<UUID> fit = new LinkedHashSet<>(gift.assessors());
            fit.removeAll(applied);
            fit.forEach(assessor -> giveSheet(sheets, gift.entry(), assessor, gift.notBefore()));
            gift.entry().toScore(Math.max(1, fit.size()));
        }
    }

    /** As {@link #give}, instead of those who were to score it before; whoever is among both keeps the sheet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveInstead(Entry entry, List<UUID> assessors, Instant notBefore) {
        Instant now = clock.instant();
        Sheets sheets = sheets(List.of(entry));
        sheets.of(entry.id()).stream()
                .filter(sheet -> !assessors.contains(sheet.assessorId()))
                .forEach(sheet -> {
                    sheet.replace(now);
                    outbox.add(unassigned(sheet, now));
                });
        Set<UUID> fit = new LinkedHashSet<>(assessors);
        fit.removeAll(applicants.among(assessors, entry.vacancyId()));
        fit.forEach(assessor -> giveSheet(sheets, entry, assessor, notBefore));
        entry.toScoreInstead(Math.max(1, fit.size()));
    }

    /** The sheets of some entries, read at once. */
    Sheets sheets(List<Entry> entries) {
        return new Sheets(assignments.ofEntries(entries.stream().map(Entry::id).toList()));
    }

    /** One more sheet for an entry, or the one that the assessor had given back. */
    void giveSheet(Sheets sheets, Entry entry, UUID assessor, @Nullable Instant notBefore) {
        Optional<Assignment> known = sheets.of(entry.id()).stream()
                .filter(sheet -> sheet.assessorId().equals(assessor))
                .findFirst();
        boolean hadIt = known.isPresent() && !known.get().isReleased();
        if (known.isPresent()) {
            known.get().giveAgain(notBefore);
        } else {
            Assignment given = new Assignment(entry, assessor, notBefore);
            assignments.persist(given);
            sheets.add(given);
        }
        if (!hadIt) {
            outbox.add(new AssessorAssigned(
                    entry.applicationId(), entry.vacancyId(), entry.stageCode(), assessor, clock.instant()));
        }
    }

    static AssessorUnassigned unassigned(Assignment sheet, Instant now) {
        return new AssessorUnassigned(
                sheet.applicationId(), sheet.vacancyId(), sheet.stageCode(), sheet.assessorId(), now);
    }

    /** The sheets of the entry are not asked for any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(Entry entry) {
        assignments.ofEntry(entry.id()).forEach(Assignment::cancel);
    }

    /** The sheets of the entry are asked for after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(Entry entry) {
        assignments.ofEntry(entry.id()).forEach(Assignment::reopen);
    }

    void onLeft(@Observes EntriesLeft left) {
        List<Entry> entries =
                left.entries().stream().map(EntriesLeft.Left::entry).toList();
        sheets(entries).all().forEach(Assignment::cancel);
    }

    /** Whether an assessor was given this application at any stage. */
    @Transactional
    public boolean isAssigned(UUID assessor, UUID applicationId) {
        return assignments.isAssigned(assessor, applicationId);
    }
}
