package hiring.assessment.reopening;

import hiring.assessment.plan.PlanStage;
import hiring.assessment.reopening.TermsDraft.AnchorDraft;
import hiring.assessment.reopening.TermsDraft.LineDraft;
import hiring.assessment.reopening.TermsDraft.ReopeningDraft;
import hiring.assessment.reopening.TermsDraft.ScaleDraft;
import hiring.events.Progression;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Line;
import hiring.events.ScoringMatrix.Scale;
import hiring.events.SelectionStage;
import hiring.kit.problem.FieldError;
import hiring.kit.text.TextPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which terms a stage can have: those that could have been published with it. The lines stay what they are; how they
 * are scored and how much they count can change.
 */
final class TermsRule {

    static final int HIGHEST_SCORE = 100;
    static final int HEAVIEST = 100;
    static final int MOST_LINES = 200;
    static final int LONGEST_CODE = 100;
    static final int LONGEST_TEXT = 4000;
    static final int HIGHEST_PASS_MARK = 1_000_000;

    private final PlanStage stage;
    private final TermsDraft draft;
    private final List<FieldError> mistakes = new ArrayList<>();

    private TermsRule(PlanStage stage, TermsDraft draft) {
        this.stage = stage;
        this.draft = draft;
    }

    /** Every mistake at once; empty where {@link #changed} accepts it. */
    static List<FieldError> mistakes(PlanStage stage, TermsDraft draft) {
        TermsRule rule = new TermsRule(stage, draft);
        rule.check();
        return rule.mistakes;
    }

    private void check() {
        ScoringMatrix matrix = stage.matrix().orElse(null);
        if (matrix == null) {
            notUsed("/scale", draft.scale());
            notUsed("/tolerance", draft.tolerance());
            notUsed("/lines", draft.lines());
        } else {
            if (draft.scale() == null) {
                add("/scale", "required", "Say which scores can be given");
            }
            checkScale("/scale", draft.scale());
            checkTolerance("/tolerance", draft.tolerance(), draft.scale());
            checkLines(matrix);
        }
        checkPassMark();
        checkTieBreak(matrix);
        checkReopening();
    }

    private void notUsed(String pointer, @Nullable Object given) {
        if (given != null) {
            add(pointer, "not-used", "At this stage assessors do not score");
        }
    }

    private void checkScale(String pointer, @Nullable ScaleDraft scale) {
        if (scale == null) {
            return;
        }
        Integer lowest = bounded(pointer + "/lowest", scale.lowest(), 0, HIGHEST_SCORE);
        Integer highest = bounded(pointer + "/highest", scale.highest(), 0, HIGHEST_SCORE);
        boolean upsideDown = lowest != null && highest != null && highest <= lowest;
        if (upsideDown) {
            add(
                    pointer + "/highest",
                    "range",
                    "The highest score, %d, is not above the lowest, %d".formatted(highest, lowest));
        }
        boolean known = lowest != null && highest != null && !upsideDown;
        List<AnchorDraft> anchors = scale.anchors();
        if (anchors == null || anchors.isEmpty()) {
            add(pointer + "/anchors", "required", "Say what the lowest and the highest score mean");
        } else if (anchors.size() > MOST_LINES) {
            add(pointer + "/anchors", "length", "There are at most %d meanings".formatted(MOST_LINES));
        } else {
            checkAnchors(pointer + "/anchors", anchors, known ? scale : null);
        }
    }

    private void checkAnchors(String pointer, List<AnchorDraft> anchors, @Nullable ScaleDraft scale) {
        Set<Integer> described = new HashSet<>();
        for (int i = 0; i < anchors.size(); i++) {
            String at = pointer + "/" + i;
            AnchorDraft anchor = anchors.get(i);
            Integer score = anchor.score();
            if (score == null) {
                add(at + "/score", "required", "Say which score this is");
            } else if (!described.add(score)) {
                add(at + "/score", "duplicate", "This score has a meaning already");
            } else if (scale != null && isOutside(scale, score)) {
                add(at + "/score", "outside-scale", outside(scale, score));
            }
            checkText(at + "/meaning", anchor.meaning());
        }
        if (scale != null && !(described.contains(scale.lowest()) && described.contains(scale.highest()))) {
            add(pointer, "ends-not-described", "The lowest and the highest score need a meaning");
        }
    }

    private void checkText(String pointer, @Nullable String text) {
        if (TextPolicy.isBlank(text)) {
            add(pointer, "required", "Say it in words");
        } else if (text != null && text.length() > LONGEST_TEXT) {
            add(pointer, "length", "A text has at most %d characters".formatted(LONGEST_TEXT));
        }
    }

    private void checkTolerance(String pointer, @Nullable Integer tolerance, @Nullable ScaleDraft scale) {
        if (tolerance == null || scale == null || scale.lowest() == null || scale.highest() == null) {
            return;
        }
        int widest = scale.highest() - scale.lowest();
        if (widest > 0 && (tolerance < 1 || tolerance > widest)) {
            add(pointer, "range", "%d is not between 1 and %d, the width of the scale".formatted(tolerance, widest));
        }
    }

    private void checkLines(ScoringMatrix matrix) {
        List<LineDraft> lines = draft.lines();
        if (lines == null) {
            add("/lines", "required", "Give the terms of every line");
            return;
        }
        if (lines.size() > MOST_LINES) {
            add("/lines", "length", "There are at most %d lines".formatted(MOST_LINES));
            return;
        }
        Set<String> known = new HashSet<>();
        matrix.lines().forEach(line -> known.add(line.code()));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = "/lines/" + i;
            LineDraft line = lines.get(i);
            checkCode(at + "/line", i, line.line(), known, seen);
            bounded(at + "/weight", line.weight(), 1, HEAVIEST);
            checkScale(at + "/scale", line.scale());
            ScaleDraft scale = scaleOf(line);
            checkTolerance(at + "/tolerance", line.tolerance(), scale);
            checkMinimum(at + "/minimum", line.minimum(), scale);
        }
        matrix.lines().stream()
                .map(Line::code)
                .filter(code -> !seen.containsKey(code))
                .forEach(code -> add("/lines", "missing-line", "The line %s is left out".formatted(code)));
    }

    private void checkCode(
            String pointer, int place, @Nullable String code, Set<String> known, Map<String, Integer> seen) {
        if (code == null) {
            add(pointer, "required", "Say which line this is");
            return;
        }
        Integer first = seen.putIfAbsent(code, place);
        if (first != null) {
            add(pointer, "duplicate-line", "This line is at /lines/" + first + " already");
        } else if (!known.contains(code)) {
            add(pointer, "unknown-line", "There is no such line at this stage");
        }
    }

    private void checkMinimum(String pointer, @Nullable Integer minimum, @Nullable ScaleDraft scale) {
        if (minimum == null) {
            return;
        }
        if (stage.rule() == Rule.EVERYONE) {
            add(pointer, "not-for-rule", "Where everyone goes on there is no minimum to reach");
        }
        if (scale != null && scale.lowest() != null && scale.highest() != null && isOutside(scale, minimum)) {
            add(pointer, "outside-scale", outside(scale, minimum));
        }
    }

    private @Nullable ScaleDraft scaleOf(LineDraft line) {
        return line.scale() == null ? draft.scale() : line.scale();
    }

    private void checkPassMark() {
        Integer passMark = draft.passMark();
        if (passMark == null) {
            if (stage.rule() == Rule.PASS_MARK) {
                add("/passMark", "required", "There is no mark to reach");
            }
            return;
        }
        if (stage.rule() == Rule.EVERYONE || stage.rule() == Rule.PARTS_PASSED) {
            add("/passMark", "not-for-rule", "The rule of this stage has no mark to reach");
            return;
        }
        if (stage.matrix().isEmpty() && stage.parts().ranking().isEmpty()) {
            add("/passMark", "not-for-parts", "No part of this stage gives a total");
            return;
        }
        BigDecimal reachable = highestTotal();
        if (bounded("/passMark", passMark, 0, HIGHEST_PASS_MARK) != null
                && reachable != null
                && BigDecimal.valueOf(passMark).compareTo(reachable) > 0) {
            add(
                    "/passMark",
                    "out-of-reach",
                    "A candidate cannot have more than %s here".formatted(reachable.toPlainString()));
        }
    }

    private @Nullable BigDecimal highestTotal() {
        if (stage.matrix().isEmpty()) {
            return stage.parts().ranking().map(part -> part.measure().highest()).orElse(null);
        }
        List<LineDraft> lines = draft.lines();
        if (lines == null) {
            return null;
        }
        long total = 0;
        for (LineDraft line : lines) {
            ScaleDraft scale = scaleOf(line);
            if (line.weight() == null || scale == null || scale.highest() == null) {
                return null;
            }
            total += (long) line.weight() * scale.highest();
        }
        return BigDecimal.valueOf(total);
    }

    private void checkTieBreak(@Nullable ScoringMatrix matrix) {
        List<@Nullable String> tieBreak = draft.tieBreak();
        if (tieBreak.size() > MOST_LINES) {
            add("/tieBreak", "length", "There are at most %d criteria".formatted(MOST_LINES));
            return;
        }
        boolean limited =
                stage.rule() == Rule.APPOINT || stage.definition().progression().places() != null;
        if (!tieBreak.isEmpty() && !limited) {
            add("/tieBreak", "needs-places", "Where the places are not limited there is no tie to break");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tieBreak.size(); i++) {
            String criterion = tieBreak.get(i);
            if (criterion == null) {
                add("/tieBreak/" + i, "required", "Say which criterion this is");
            } else if (matrix == null
                    || matrix.lines().stream()
                            .noneMatch(line -> line.criterion().equals(criterion))) {
                add("/tieBreak/" + i, "not-scored-here", "No line of this stage scores this criterion");
            } else if (!seen.add(criterion)) {
                add("/tieBreak/" + i, "duplicate", "This criterion is given already");
            }
        }
    }

    private void checkReopening() {
        ReopeningDraft reopening = draft.reopening();
        if (reopening == null) {
            return;
        }
        if (reopening.reason() == null) {
            add("/reopening/reason", "required", "Say why scores are taken back");
        }
        checkText("/reopening/explanation", reopening.explanation());
    }

    private @Nullable Integer bounded(String pointer, @Nullable Integer given, int lowest, int highest) {
        if (given == null) {
            add(pointer, "required", "Give a whole number");
            return null;
        }
        if (given < lowest || given > highest) {
            add(pointer, "range", "It is from %d to %d".formatted(lowest, highest));
            return null;
        }
        return given;
    }

    private static boolean isOutside(ScaleDraft scale, int score) {
        return score < Objects.requireNonNull(scale.lowest()) || score > Objects.requireNonNull(scale.highest());
    }

    private static String outside(ScaleDraft scale, int score) {
        return "%d is not between %d and %d".formatted(score, scale.lowest(), scale.highest());
    }

    private void add(String pointer, String code, String message) {
        mistakes.add(new FieldError(pointer, code, message));
    }

    /** The stage with these terms, its lines in their order, so that equal terms compare as equal. */
    static SelectionStage changed(PlanStage stage, TermsDraft draft) {
        Progression before = stage.definition().progression();
        List<String> tieBreak =
                draft.tieBreak().stream().map(Objects::requireNonNull).toList();
        return stage.definition()
                .by(
                        stage.matrix().map(matrix -> changed(matrix, draft)).orElse(null),
                        new Progression(
                                before.rule(),
                                before.places(),
                                draft.passMark(),
                                before.highestMark(),
                                tieBreak.isEmpty() ? null : tieBreak,
                                before.guarantee()));
    }

    private static ScoringMatrix changed(ScoringMatrix matrix, TermsDraft draft) {
        Map<String, LineDraft> byCode = new HashMap<>();
        Objects.requireNonNull(draft.lines()).forEach(line -> byCode.put(Objects.requireNonNull(line.line()), line));
        Scale scale = scale(Objects.requireNonNull(draft.scale()));
        return new ScoringMatrix(
                matrix.assessors(),
                scale.lowest(),
                scale.highest(),
                scale.anchors(),
                matrix.lines().stream()
                        .map(line -> changed(line, Objects.requireNonNull(byCode.get(line.code()))))
                        .toList(),
                draft.tolerance());
    }

    private static Line changed(Line line, LineDraft draft) {
        return new Line(
                line.code(),
                line.criterion(),
                line.evidence(),
                Objects.requireNonNull(draft.weight()),
                draft.minimum(),
                draft.scale() == null ? null : scale(draft.scale()),
                draft.tolerance());
    }

    private static Scale scale(ScaleDraft draft) {
        return new Scale(
                Objects.requireNonNull(draft.lowest()),
                Objects.requireNonNull(draft.highest()),
                Objects.requireNonNull(draft.anchors()).stream()
                        .map(anchor -> new Anchor(
                                Objects.requireNonNull(anchor.score()), Objects.requireNonNull(anchor.meaning())))
                        .toList());
    }
}
