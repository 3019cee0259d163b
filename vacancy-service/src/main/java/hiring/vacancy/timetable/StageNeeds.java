package hiring.vacancy.timetable;

import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.Progression.Rule;
import hiring.vacancy.timetable.PlannedPart.Measured;
import hiring.vacancy.timetable.StageTraits.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a stage must have and can have, from its parts (decision 0062). Where it names none, its kind decides. Parts
 * that are not complete are left to validation.
 */
public final class StageNeeds {

    private final PlannedStage stage;
    private final StageTraits traits;
    private final List<PlannedPart> parts;

    private StageNeeds(PlannedStage stage, StageTraits traits) {
        this.stage = stage;
        this.traits = traits;
        this.parts = stage.parts().stream()
                .filter(part ->
                        part != null && part.measure() != null && part.measure().type() != null)
                .toList();
    }

    /** Of a stage that has a kind. */
    public static StageNeeds of(PlannedStage stage) {
        return new StageNeeds(stage, StageTraits.of(Objects.requireNonNull(stage.kind())));
    }

    public boolean hasParts() {
        return !stage.parts().isEmpty();
    }

    /** The stage at the start of a sentence. */
    public String words() {
        return hasParts() ? "A stage with these parts" : traits.words();
    }

    public boolean holdsSessions() {
        return traits.has(Trait.HOLDS_SESSIONS) || (traits.has(Trait.MAY_HAVE_DAYS) && hasDays());
    }

    public boolean hasDays() {
        return !stage.days().isEmpty() || !stage.weeksCommencing().isEmpty();
    }

    public boolean mayHaveDays() {
        return traits.has(Trait.MAY_HAVE_DAYS);
    }

    public boolean takesFile() {
        return traits.has(Trait.TAKES_FILE);
    }

    /** Whether candidates do something by themselves, in their own time. */
    public boolean asksCandidates() {
        if (takesFile() || holdsSessions()) {
            return takesFile();
        }
        return hasParts() ? parts.stream().anyMatch(PlannedPart::asksCandidates) : traits.has(Trait.ASKS_CANDIDATES);
    }

    public boolean needsWindow() {
        boolean divided = parts.stream().anyMatch(part -> part.window() != null);
        return asksCandidates() && (divided || !traits.has(Trait.WITHOUT_WINDOW));
    }

    /** Whether candidates go on while the stage is still under way. */
    public boolean isNotWaitedFor() {
        return traits.has(Trait.WITHOUT_WINDOW) && movesOnByItself();
    }

    public boolean needsMatrix() {
        return hasParts() ? parts.stream().anyMatch(part -> is(part, Measure.Type.SCORED)) : traits.has(Trait.SCORED);
    }

    public boolean mayHaveMatrix() {
        return needsMatrix() || (!hasParts() && takesFile());
    }

    /** Whether a provider gives one mark. */
    public boolean isMarked() {
        return !hasParts() && traits.has(Trait.MARKED);
    }

    /** Whether a candidate can fail one of the parts. */
    public boolean canBeFailed() {
        return parts.stream().anyMatch(part -> switch (part.measure().type()) {
            case SCORED -> false;
            case PASS_OR_FAIL, COMPLETED -> true;
            case QUANTITY -> part.measure().passMark() != null;
        });
    }

    /** The quantity that orders candidates; empty where scores do, or where nothing can. */
    public Optional<Measured> orderedBy() {
        List<Measured> quantities = parts.stream()
                .map(PlannedPart::measure)
                .filter(measure -> measure.type() == Measure.Type.QUANTITY)
                .toList();
        return stage.matrix() == null && quantities.size() == 1
                ? quantities.stream()
                        .filter(measure -> measure.direction() == Direction.HIGHER_IS_BETTER)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether candidates have totals at the stage. */
    public boolean givesTotals() {
        return stage.matrix() != null || isMarked() || orderedBy().isPresent();
    }

    /** Whether the rule can be applied to what is known after the stage. */
    public boolean answers(Rule rule) {
        return switch (rule) {
            case EVERYONE -> !canBeFailed();
            case PASS_MARK -> stage.matrix() != null || isMarked();
            case PARTS_PASSED -> canBeFailed();
            case RANKED -> givesTotals();
            case APPOINT -> true;
        };
    }

    /** All go on when the window ends, and no person decides. */
    public boolean movesOnByItself() {
        return asksCandidates()
                && stage.progression() != null
                && stage.progression().rule() == Rule.EVERYONE;
    }

    private static boolean is(PlannedPart part, Measure.Type type) {
        return part.measure().type() == type;
    }
}
