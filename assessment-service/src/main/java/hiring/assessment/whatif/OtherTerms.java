package hiring.assessment.whatif;

import hiring.assessment.plan.PlanStage;
import hiring.assessment.sheet.LineScale;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistTerms;
import hiring.events.Progression;
import hiring.events.ScoringMatrix.Line;
import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Terms to be tried instead of a stage's own.
 *
 * @param weights of some lines; the others keep theirs
 * @param minimums of some lines; the others keep theirs
 * @param places absent for the stage's own, as the pass mark and the tie break
 */
public record OtherTerms(
        List<LineWeight> weights,
        List<LineMinimum> minimums,
        @Nullable Integer places,
        @Nullable Integer passMark,
        @Nullable List<String> tieBreak) {

    /** How often a line counts. */
    public record LineWeight(String line, int weight) {}

    /**
     * The lowest sufficient mean at a line.
     *
     * @param minimum absent for none
     */
    public record LineMinimum(String line, @Nullable Integer minimum) {}

    List<FieldError> mistakes(PlanStage stage, Terms own) {
        List<FieldError> mistakes = new ArrayList<>(ShortlistTerms.mistakes(stage, places, passMark));
        Set<String> weighed = new HashSet<>();
        for (int i = 0; i < weights.size(); i++) {
            checkLine("/weights/%d/line".formatted(i), weights.get(i).line(), own, weighed, mistakes);
        }
        Set<String> limited = new HashSet<>();
        for (int i = 0; i < minimums.size(); i++) {
            LineMinimum given = minimums.get(i);
            checkLine("/minimums/%d/line".formatted(i), given.line(), own, limited, mistakes);
            Integer minimum = given.minimum();
            Optional<LineScale> scale = stage.matrix().flatMap(matrix -> LineScale.of(matrix, given.line()));
            if (minimum != null && scale.isPresent() && !scale.get().contains(minimum)) {
                mistakes.add(new FieldError(
                        "/minimums/%d/minimum".formatted(i),
                        "range",
                        "A score is from %d to %d"
                                .formatted(scale.get().lowest(), scale.get().highest())));
            }
        }
        checkTieBreak(own, mistakes);
        return mistakes;
    }

    private static void checkLine(String pointer, String line, Terms own, Set<String> seen, List<FieldError> mistakes) {
        if (own.lines().stream().noneMatch(known -> known.code().equals(line))) {
            mistakes.add(new FieldError(pointer, "unknown-line", "There is no such line at this stage"));
        } else if (!seen.add(line)) {
            mistakes.add(new FieldError(pointer, "duplicate-line", "This line is given already"));
        }
    }

    private void checkTieBreak(Terms own, List<FieldError> mistakes) {
        if (tieBreak == null) {
            return;
        }
        boolean ranks = own.rule() == Progression.Rule.RANKED || own.rule() == Progression.Rule.APPOINT;
        if (!tieBreak.isEmpty() && (!ranks || (places == null && own.places() == null))) {
            mistakes.add(new FieldError(
                    "/tieBreak", "needs-places", "Where the places are not limited there is no tie to break"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tieBreak.size(); i++) {
            String criterion = tieBreak.get(i);
            if (own.lines().stream().noneMatch(line -> line.criterion().equals(criterion))) {
                mistakes.add(new FieldError(
                        "/tieBreak/" + i, "not-scored-here", "No line of this stage scores this criterion"));
            } else if (!seen.add(criterion)) {
                mistakes.add(new FieldError("/tieBreak/" + i, "duplicate", "This criterion is given already"));
            }
        }
    }

    /** The stage's own terms with these in their place. */
    Terms in(Terms own) {
        return new Terms(
                own.rule(),
                own.lines().stream().map(this::changed).toList(),
                places != null ? places : own.places(),
                passMark != null ? passMark : own.passMark(),
                tieBreak != null ? tieBreak : own.tieBreak(),
                own.guarantee());
    }

    private Line changed(Line line) {
        int weight = weights.stream()
                .filter(given -> given.line().equals(line.code()))
                .findFirst()
                .map(LineWeight::weight)
                .orElse(line.weight());
        Optional<LineMinimum> minimum = minimums.stream()
                .filter(given -> given.line().equals(line.code()))
                .findFirst();
        return new Line(
                line.code(),
                line.criterion(),
                line.evidence(),
                weight,
                minimum.isPresent() ? minimum.get().minimum() : line.minimum(),
                line.scale(),
                line.tolerance());
    }
}
