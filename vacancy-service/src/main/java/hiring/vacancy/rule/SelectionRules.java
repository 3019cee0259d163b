package hiring.vacancy.rule;

import hiring.events.DisclosureRule;
import hiring.events.Progression.Rule;
import hiring.events.id.StageCode;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.PlannedStage.Guarantee;
import hiring.vacancy.timetable.PlannedStage.Matrix;
import hiring.vacancy.timetable.PlannedStage.Progress;
import hiring.vacancy.timetable.PlannedStage.Scale;
import hiring.vacancy.timetable.StageNeeds;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that each stage has what its parts need, and that the process can run to its end. */
final class SelectionRules {

    static final String APPLICATION_FORM = "application-form";

    private final Findings findings;
    private final List<PlannedStage> stages;
    private final @Nullable PersonSpecification specification;
    private final @Nullable String grade;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final Set<String> stageCodes = new HashSet<>();

    private SelectionRules(
            Findings findings,
            List<PlannedStage> stages,
            @Nullable PersonSpecification specification,
            @Nullable String grade) {
        this.findings = findings;
        this.stages = stages;
        this.specification = specification;
        this.grade = grade;
    }

    static void check(VacancyDocument document, Findings findings) {
        if (document.timetable() != null) {
            new SelectionRules(
                            findings,
                            document.timetable().stages(),
                            document.personSpecification(),
                            document.post() == null ? null : document.post().grade())
                    .check();
        }
    }

    private void check() {
        if (specification != null) {
            findings.each("", specification.criteria(), (here, criterion) -> {
                if (criterion.code() != null) {
                    criteria.put(criterion.code(), criterion);
                }
            });
        }
        findings.each("", stages, (here, stage) -> {
            if (stage.code() != null) {
                stageCodes.add(stage.code());
            }
        });
        findings.duplicates("/timetable/stages", stages, "/code", PlannedStage::code);
        Set<String> activities = new HashSet<>();
        int last = stages.size() - 1;
        for (int i = 0; i <= last; i++) {
            PlannedStage stage = stages.get(i);
            if (stage == null) {
                continue;
            }
            String pointer = "/timetable/stages/" + i;
            if (stage.kind() != null) {
                checkNeeds(pointer, stage, StageNeeds.of(stage));
                PartRules.check(pointer, stage, stageCodes, findings);
            }
            checkProgression(pointer, stage, i == last);
            checkExercises(pointer, stage);
            Matrix matrix = stage.matrix();
            if (matrix != null) {
                checkScale(pointer + "/matrix/scale", matrix.scale());
                checkTolerance(pointer + "/matrix/tolerance", matrix.tolerance(), matrix.scale());
                checkLines(pointer + "/matrix/lines", stage, matrix, activities);
            }
            if (stage.code() != null && has(stage, StageNeeds::takesFile)) {
                activities.add(stage.code());
            }
        }
    }

    // What a stage needs

    private void checkNeeds(String pointer, PlannedStage stage, StageNeeds needs) {
        need(
                needs,
                needs.needsWindow(),
                needs.asksCandidates(),
                stage.window() != null,
                pointer + "/window",
                "a window");
        need(needs, needs.holdsSessions(), needs.mayHaveDays(), needs.hasDays(), pointer + "/days", "days or weeks");
        need(
                needs,
                needs.needsMatrix(),
                needs.mayHaveMatrix(),
                stage.matrix() != null,
                pointer + "/matrix",
                "a scoring matrix");
        if (stage.matrix() != null && needs.movesOnByItself()) {
            findings.add(
                    pointer + "/matrix",
                    "not-for-rule",
                    "All go on when the window ends, so no assessor would score by this matrix");
        }
        if (stage.absence() != null && !needs.holdsSessions()) {
            findings.add(pointer + "/absence", notFor(needs), "There is no session from which to stay away");
        }
        if (stage.booking() != null && !needs.holdsSessions()) {
            findings.add(pointer + "/booking", notFor(needs), "There is no session in which to book a place");
        }
        checkBar(pointer + "/barMonths", stage, needs);
        checkDisclosure(pointer + "/disclosure", stage, needs);
        Progress progression = stage.progression();
        if (progression != null && progression.rule() != null && !needs.answers(progression.rule())) {
            findings.add(
                    pointer + "/progression/rule",
                    notFor(needs),
                    "%s is decided by %s"
                            .formatted(
                                    needs.words(),
                                    Arrays.stream(Rule.values())
                                            .filter(rule -> rule != Rule.APPOINT && needs.answers(rule))
                                            .map(Rule::name)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void checkBar(String pointer, PlannedStage stage, StageNeeds needs) {
        if (stage.barMonths() == null) {
            return;
        }
        if (!needs.holdsSessions()) {
            findings.add(pointer, notFor(needs), "There is no session from which to stay away");
        } else if (grade == null || grade.isBlank()) {
            findings.add(pointer, "needs-grade", "A bar holds for vacancies of one grade, and this post names none");
        }
    }

    // A later anonymous stage is allowed: its assessors may be others than those who know the names
    private void checkDisclosure(String pointer, PlannedStage stage, StageNeeds needs) {
        if (stage.disclosure() == null) {
            return;
        }
        if (stage.matrix() == null && !needs.needsMatrix()) {
            findings.add(pointer, notFor(needs), "No assessor scores this stage, so none reads the form");
        } else if (stage.disclosure() == DisclosureRule.NAMED && !needs.holdsSessions()) {
            findings.add(pointer, notFor(needs), "Assessors know the names only of candidates whom they meet");
        }
    }

    private void need(StageNeeds needs, boolean required, boolean allowed, boolean there, String pointer, String what) {
        if (required && !there) {
            findings.add(pointer, "required", "%s needs %s".formatted(needs.words(), what));
        }
        if (!required && !allowed && there) {
            findings.add(pointer, notFor(needs), "%s has no place for %s".formatted(needs.words(), what));
        }
    }

    private static String notFor(StageNeeds needs) {
        return needs.hasParts() ? "not-for-parts" : "not-for-kind";
    }

    // Progression

    private void checkProgression(String pointer, PlannedStage stage, boolean last) {
        Progress progression = stage.progression();
        if (progression == null || progression.rule() == null) {
            return;
        }
        String here = pointer + "/progression";
        Rule rule = progression.rule();
        if (last && rule != Rule.APPOINT) {
            findings.add(here + "/rule", "nobody-appointed", "The last stage appoints");
        }
        if (!last && rule == Rule.APPOINT) {
            findings.add(here + "/rule", "appoints-too-early", "Only the last stage appoints");
        }
        if (last && rule == Rule.APPOINT && !isAnyOrdered()) {
            findings.add(
                    here + "/rule",
                    "no-order",
                    "No stage gives candidates a total, so nothing says who is appointed first");
        }
        if (rule == Rule.APPOINT && stage.optional()) {
            findings.add(pointer + "/optional", "not-for-kind", "The stage that appoints cannot be skipped");
        }
        if (progression.places() != null && rule != Rule.RANKED) {
            findings.add(here + "/places", "not-for-rule", "Only a ranked stage has a number of places");
        }
        if (progression.passMark() == null && rule == Rule.PASS_MARK) {
            findings.add(here + "/passMark", "required", "There is no mark to reach");
        }
        if (progression.passMark() != null && rule == Rule.EVERYONE) {
            findings.add(here + "/passMark", "not-for-rule", "Where everyone goes on there is no mark to reach");
        }
        if (progression.passMark() != null && rule == Rule.PARTS_PASSED) {
            findings.add(here + "/passMark", "not-for-rule", "Where all parts are to be passed each has its pass mark");
        }
        boolean total = rule == Rule.RANKED || rule == Rule.APPOINT;
        if (progression.passMark() != null && total && !has(stage, StageNeeds::givesTotals)) {
            findings.add(here + "/passMark", "not-for-parts", "No part of this stage gives a total");
        }
        checkMarks(here, stage, progression);
        checkTieBreak(here + "/tieBreak", stage, progression);
        checkGuarantee(here + "/guarantee", progression);
    }

    private void checkTieBreak(String here, PlannedStage stage, Progress progression) {
        if (!progression.tieBreak().isEmpty() && progression.places() == null && progression.rule() != Rule.APPOINT) {
            findings.add(here, "needs-places", "Where the places are not limited there is no tie to break");
        }
        findings.duplicates(here, progression.tieBreak(), "", code -> code);
        findings.each(here, progression.tieBreak(), (pointer, code) -> {
            if (!criteria.containsKey(code)) {
                findings.add(pointer, "unknown-criterion", "There is no criterion \"%s\"".formatted(code));
            } else if (!isScored(stage, code)) {
                findings.add(pointer, "not-scored-here", "No line of this stage scores \"%s\"".formatted(code));
            }
        });
    }

    private static boolean isScored(PlannedStage stage, String criterion) {
        Matrix matrix = stage.matrix();
        return matrix != null
                && matrix.lines().stream().anyMatch(line -> line != null && criterion.equals(line.criterion()));
    }

    private void checkGuarantee(String here, Progress progression) {
        Guarantee guarantee = progression.guarantee();
        if (guarantee == null || guarantee.extent() == null) {
            return;
        }
        if (progression.rule() != Rule.RANKED) {
            findings.add(here, "not-for-rule", "Only at a ranked stage is the guaranteed interview applied");
            return;
        }
        boolean hasReason = guarantee.reason() != null && !guarantee.reason().isBlank();
        switch (guarantee.extent()) {
            case ALL -> {
                if (hasReason) {
                    findings.add(here + "/reason", "not-used", "Only a proportional guarantee has a reason");
                }
            }
            case PROPORTIONAL -> {
                if (!hasReason) {
                    findings.add(here + "/reason", "required", "Say why not all who asked can be interviewed");
                }
                if (progression.places() == null) {
                    findings.add(here + "/extent", "needs-places", "Where the places are not limited all go on");
                }
            }
        }
    }

    // Where totals are equal, those of earlier stages decide
    private boolean isAnyOrdered() {
        return stages.stream()
                .filter(stage -> stage != null && !stage.optional())
                .anyMatch(stage -> has(stage, needs -> needs.givesTotals() && !needs.movesOnByItself()));
    }

    private void checkMarks(String here, PlannedStage stage, Progress progression) {
        Integer highest = progression.highestMark();
        boolean marked = has(stage, StageNeeds::isMarked);
        if (marked && highest == null) {
            findings.add(here + "/highestMark", "required", "A test has a highest mark");
        }
        if (!marked && highest != null) {
            findings.add(here + "/highestMark", "not-for-kind", "Only a test without parts has a highest mark");
        }
        Integer passMark = progression.passMark();
        BigDecimal reachable = marked && highest != null ? BigDecimal.valueOf(highest) : highestTotal(stage);
        if (passMark != null
                && reachable != null
                && BigDecimal.valueOf(passMark).compareTo(reachable) > 0) {
            findings.add(
                    here + "/passMark",
                    "out-of-reach",
                    "A candidate cannot have more than %s here".formatted(reachable.toPlainString()));
        }
    }

    private static @Nullable BigDecimal highestTotal(PlannedStage stage) {
        if (stage.kind() != null && stage.matrix() == null) {
            return StageNeeds.of(stage)
                    .orderedBy()
                    .map(PlannedPart.Measured::highest)
                    .orElse(null);
        }
        Matrix matrix = stage.matrix();
        if (matrix == null) {
            return null;
        }
        long total = 0;
        for (PlannedStage.Line line : matrix.lines()) {
            Scale scale = line == null ? null : line.scaleIn(matrix);
            if (line == null || line.weight() == null || scale == null || scale.highest() == null) {
                return null;
            }
            total += (long) line.weight() * scale.highest();
        }
        return BigDecimal.valueOf(total);
    }

    // Scoring

    private void checkExercises(String pointer, PlannedStage stage) {
        findings.duplicates(pointer + "/exercises", stage.exercises(), "/code", PlannedStage.Exercise::code);
        findings.each(pointer + "/exercises", stage.exercises(), (here, exercise) -> {
            if (exercise.code() != null
                    && (exercise.code().equals(APPLICATION_FORM) || stageCodes.contains(exercise.code()))) {
                findings.add(
                        here + "/code", "duplicate", "\"%s\" means something else already".formatted(exercise.code()));
            }
        });
        if (stage.code() != null && stage.code().equals(APPLICATION_FORM)) {
            findings.add(pointer + "/code", "duplicate", "\"application-form\" means the form");
        }
    }

    private void checkScale(String pointer, @Nullable Scale scale) {
        if (scale == null || scale.lowest() == null || scale.highest() == null) {
            return;
        }
        if (scale.highest() <= scale.lowest()) {
            findings.add(
                    pointer + "/highest",
                    "range",
                    "The highest score, %d, is not above the lowest, %d".formatted(scale.highest(), scale.lowest()));
            return;
        }
        Set<Integer> described = new HashSet<>();
        findings.each(pointer + "/anchors", scale.anchors(), (here, anchor) -> {
            if (anchor.score() != null) {
                described.add(anchor.score());
                if (isOutside(scale, anchor.score())) {
                    findings.add(here + "/score", "outside-scale", outside(scale, anchor.score()));
                }
            }
        });
        findings.duplicates(pointer + "/anchors", scale.anchors(), "/score", PlannedStage.Anchor::score);
        if (!scale.anchors().isEmpty() && !described.containsAll(Set.of(scale.lowest(), scale.highest()))) {
            findings.add(pointer + "/anchors", "ends-not-described", "The lowest and the highest score need a meaning");
        }
    }

    private void checkTolerance(String pointer, @Nullable Integer tolerance, @Nullable Scale scale) {
        if (tolerance == null || scale == null || scale.lowest() == null || scale.highest() == null) {
            return;
        }
        int widest = scale.highest() - scale.lowest();
        if (widest > 0 && (tolerance < 1 || tolerance > widest)) {
            findings.add(
                    pointer,
                    "range",
                    "%d is not between 1 and %d, the width of the scale".formatted(tolerance, widest));
        }
    }

    private void checkLines(String pointer, PlannedStage stage, Matrix matrix, Set<String> activities) {
        findings.duplicates(pointer, matrix.lines(), "/code", PlannedStage.Line::code);
        findings.duplicates(
                pointer,
                matrix.lines(),
                "",
                line -> line.criterion() == null || line.evidence() == null
                        ? null
                        : line.criterion() + " from " + line.evidence());
        findings.each(pointer, matrix.lines(), (here, line) -> {
            Scale scale = line.scaleIn(matrix);
            checkScale(here + "/scale", line.scale());
            checkTolerance(here + "/tolerance", line.tolerance(), scale);
            Integer minimum = line.minimum();
            if (minimum != null
                    && stage.progression() != null
                    && stage.progression().rule() == Rule.EVERYONE) {
                findings.add(here + "/minimum", "not-for-rule", "Where everyone goes on there is no minimum to reach");
            }
            if (minimum != null
                    && scale != null
                    && scale.lowest() != null
                    && scale.highest() != null
                    && isOutside(scale, minimum)) {
                findings.add(here + "/minimum", "outside-scale", outside(scale, minimum));
            }
            if (line.criterion() != null) {
                checkCriterion(here + "/criterion", stage, line.criterion());
            }
            if (line.evidence() != null && !evidenceOf(stage, activities).contains(line.evidence())) {
                findings.add(
                        here + "/evidence",
                        "unknown-evidence",
                        "\"%s\" is not something that is looked at here: there is %s"
                                .formatted(
                                        line.evidence(),
                                        evidenceOf(stage, activities).stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
            }
        });
    }

    private static Set<String> evidenceOf(PlannedStage stage, Set<String> activities) {
        Set<String> evidence = new HashSet<>(activities);
        evidence.add(APPLICATION_FORM);
        stage.exercises().stream()
                .filter(exercise -> exercise != null && exercise.code() != null)
                .forEach(exercise -> evidence.add(exercise.code()));
        evidence.addAll(PartRules.scoredIn(stage));
        boolean itself = has(stage, needs -> !needs.hasParts() && (needs.holdsSessions() || needs.takesFile()));
        if (stage.code() != null && itself) {
            evidence.add(stage.code());
        }
        return evidence;
    }

    private void checkCriterion(String pointer, PlannedStage stage, String code) {
        Criterion criterion = criteria.get(code);
        if (criterion == null) {
            findings.add(pointer, "unknown-criterion", "There is no criterion \"%s\"".formatted(code));
            return;
        }
        if (stage.code() == null) {
            return;
        }
        if (!criterion.assessedAt().contains(stage.code())) {
            findings.add(
                    pointer,
                    "not-assessed-here",
                    "The person specification does not say that \"%s\" is assessed at this stage".formatted(code));
        }
        if (specification != null
                && !CriteriaRules.mayBeAssessed(specification, criterion, stages, new StageCode(stage.code()))) {
            findings.add(
                    pointer, "group-not-scored-here", "Criteria of this group may not be scored before a later stage");
        }
    }

    private static boolean isOutside(Scale scale, int score) {
        return score < scale.lowest() || score > scale.highest();
    }

    private static String outside(Scale scale, int score) {
        return "%d is not between %d and %d".formatted(score, scale.lowest(), scale.highest());
    }

    private static boolean has(PlannedStage stage, Predicate<StageNeeds> need) {
        return stage.kind() != null && need.test(StageNeeds.of(stage));
    }
}
