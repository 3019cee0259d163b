package hiring.assessment.plan;

import hiring.assessment.plan.KindTraits.Trait;
import hiring.events.AbsenceRule;
import hiring.events.BookingRule;
import hiring.events.DisclosureRule;
import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StageCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stage of a vacancy: its definition and its state. */
public final class PlanStage {

    private final SelectionStage definition;
    private final StageStanding standing;
    private final boolean last;
    private final StageParts parts;

    PlanStage(SelectionStage definition, StageStanding standing, boolean last) {
        this.definition = definition;
        this.standing = standing;
        this.last = last;
        this.parts = StageParts.of(definition);
    }

    public SelectionStage definition() {
        return definition;
    }

    public StageCode code() {
        return new StageCode(definition.code());
    }

    public Kind kind() {
        return definition.kind();
    }

    public int position() {
        return standing.position();
    }

    public StageState state() {
        return standing.state();
    }

    /** Whether the selection ends here. */
    public boolean last() {
        return last;
    }

    /** The rule that decides who goes on; at the last stage it is always {@code APPOINT}. */
    public Progression.Rule rule() {
        return last ? Progression.Rule.APPOINT : definition.progression().rule();
    }

    public Optional<ScoringMatrix> matrix() {
        return Optional.ofNullable(definition.matrix());
    }

    public StageParts parts() {
        return parts;
    }

    public boolean hasSessions() {
        return parts.hasSessions();
    }

    /** The parts whose results a decision needs. */
    public List<Part> needed() {
        return movesOnByItself() ? List.of() : parts.recorded();
    }

    /** What it means that a candidate stays away from a session. */
    public AbsenceRule absence() {
        AbsenceRule rule = definition.absence();
        return rule == null ? AbsenceRule.OUT : rule;
    }

    /**
     * The first day on which a candidate can apply again who did not come on that day; empty where absence bars no one.
     * A month that is too short ends on its last day.
     */
    public Optional<LocalDate> barredUntil(LocalDate missedOn) {
        return Optional.ofNullable(definition.barMonths()).map(missedOn::plusMonths);
    }

    /**
     * For how many months the next absence bars; empty where it bars no one.
     *
     * @param absentBefore whether the candidate has stayed away from a session before, and has one more place
     */
    public Optional<Integer> barMonths(boolean absentBefore) {
        return switch (absence()) {
            case OUT -> Optional.ofNullable(definition.barMonths());
            case ONE_MORE_PLACE -> Optional.ofNullable(definition.barMonths()).filter(months -> absentBefore);
        };
    }

    /** Whether candidates book their places in its sessions. */
    public boolean isBookedByCandidates() {
        return hasSessions() && definition.booking() == BookingRule.SELF;
    }

    /** Whether its assessors know the names; only where they meet the candidates. */
    public DisclosureRule disclosure() {
        return disclosureAt(definition);
    }

    static DisclosureRule disclosureAt(SelectionStage stage) {
        boolean met = stage.matrix() != null && StageParts.of(stage).hasSessions();
        return met && stage.disclosure() == DisclosureRule.NAMED ? DisclosureRule.NAMED : DisclosureRule.ANONYMOUS;
    }

    /** All go on when the window ends, without a decision. */
    public boolean movesOnByItself() {
        return !last && definition.progression().rule() == Progression.Rule.EVERYONE && parts.areTakenAlone();
    }

    /** Whether the end of the window ends the stage, because no decision follows. */
    public boolean endsWithWindow() {
        return movesOnByItself() && !isNotWaitedFor();
    }

    public boolean isOver() {
        return standing.state().isFinal();
    }

    /** Over, or held without later stages waiting for it. */
    public boolean isPassed() {
        return isOver() || (isNotWaitedFor() && movesOnByItself() && isHeld());
    }

    private boolean isNotWaitedFor() {
        return KindTraits.of(kind()).has(Trait.NOT_WAITED_FOR);
    }

    /** An optional stage waits for a person to say whether it takes place. */
    public boolean isUndecided() {
        return definition.optional() && standing.decision().isEmpty();
    }

    /** Whether the stage takes place; always, unless it is optional. */
    public boolean isHeld() {
        return !definition.optional()
                || standing.decision().filter(OptionalDecision.HELD::equals).isPresent();
    }

    public boolean isSkipped() {
        return standing.decision().filter(OptionalDecision.SKIPPED::equals).isPresent();
    }

    public Optional<OptionalDecision> decision() {
        return standing.decision();
    }

    public Optional<String> decisionReason() {
        return standing.decisionReason();
    }

    public Optional<UUID> decidedBy() {
        return standing.decidedBy();
    }

    public Optional<Instant> decidedAt() {
        return standing.decidedAt();
    }

    /**
     * Whether the window has begun: by the clock, or because vacancy-service, whose clock may be ahead, has announced
     * it.
     */
    public boolean hasOpened(Instant now) {
        Instant opensAt = definition.opensAt();
        return opensAt == null || standing.openAnnounced() || !now.isBefore(opensAt);
    }

    /** When something can be handed in, from then on: a file within the window of its part, if that has one. */
    public Optional<Instant> handInOpensAt() {
        return parts.windowOfFile().map(Part::opensAt).or(() -> Optional.ofNullable(definition.opensAt()));
    }

    /** The first instant at which it is too late to hand in something. */
    public Optional<Instant> handInClosesAt() {
        return parts.windowOfFile().map(Part::closesAt).or(() -> Optional.ofNullable(definition.closesAt()));
    }

    /** Whether something may be handed in now. The service's own clock alone counts: [opens, closes). */
    public boolean isWithinWindow(Instant now) {
        return handInOpensAt().filter(now::isBefore).isEmpty() && !isTooLateToHandIn(now);
    }

    public boolean isTooLateToHandIn(Instant now) {
        return handInClosesAt().filter(closes -> !now.isBefore(closes)).isPresent();
    }

    public boolean hasClosed(Instant now) {
        Instant closesAt = definition.closesAt();
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Whether candidates who enter now come too late for the stage, or for a part of it. */
    public boolean isTooLateForAll(Instant now) {
        return hasClosed(now) || parts.all().stream().anyMatch(part -> part.hasClosed(now));
    }

    /** Whether all that assessors score here has been done: sheets wait for the windows of the parts. */
    public boolean isThereToScore(Instant now) {
        List<String> scored = evidence();
        return parts.all().stream()
                .filter(part -> part.hasOwnWindow() && scored.contains(part.code()))
                .allMatch(part -> part.hasClosed(now));
    }

    /** Codes of the activities whose result is looked at here. */
    public List<String> evidence() {
        return matrix().stream()
                .flatMap(matrix -> matrix.lines().stream())
                .map(ScoringMatrix.Line::evidence)
                .distinct()
                .toList();
    }

    public void announceOpen() {
        standing.announceOpen();
    }

    public void open() {
        if (standing.state() == StageState.PENDING) {
            standing.become(StageState.OPEN);
        }
    }

    public void finish() {
        standing.become(StageState.PUBLISHED);
    }

    /** What happened when a decision on an optional stage was made. */
    public enum Decided {
        DONE,
        ALREADY_SO,
        NOT_OPTIONAL,
        ALREADY_OTHERWISE
    }

    /** Holds or skips an optional stage, once. */
    public Decided decide(OptionalDecision what, String reason, UUID by, Instant now) {
        if (!definition.optional()) {
            return Decided.NOT_OPTIONAL;
        }
        @Nullable OptionalDecision before = standing.decision().orElse(null);
        if (before != null) {
            return before == what ? Decided.ALREADY_SO : Decided.ALREADY_OTHERWISE;
        }
        standing.decide(what, reason, by, now);
        if (what == OptionalDecision.SKIPPED) {
            standing.become(StageState.SKIPPED);
        }
        return Decided.DONE;
    }
}
