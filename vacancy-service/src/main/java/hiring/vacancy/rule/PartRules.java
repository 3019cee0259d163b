package hiring.vacancy.rule;

import hiring.events.Measure;
import hiring.events.Progression.Rule;
import hiring.events.StagePart.Delivery;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedPart.Measured;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageNeeds;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that each part of a stage can be measured, and that what is measured counts. */
final class PartRules {

    private final PlannedStage stage;
    private final StageNeeds needs;
    private final Findings findings;

    private PartRules(PlannedStage stage, Findings findings) {
        this.stage = stage;
        this.needs = StageNeeds.of(stage);
        this.findings = findings;
    }

    /** Checks the parts of a stage that has a kind. */
    static void check(String pointer, PlannedStage stage, Set<String> stageCodes, Findings findings) {
        new PartRules(stage, findings).check(pointer + "/parts", stageCodes);
    }

    /** Codes of the parts that assessors score. */
    static Set<String> scoredIn(PlannedStage stage) {
        return stage.parts().stream()
                .filter(part -> part != null && part.code() != null && isScored(part))
                .map(PlannedPart::code)
                .collect(Collectors.toSet());
    }

    private static boolean isScored(PlannedPart part) {
        return part.measure() != null && part.measure().type() == Measure.Type.SCORED;
    }

    private void check(String pointer, Set<String> stageCodes) {
        Set<String> others = Stream.concat(
                        Stream.of(SelectionRules.APPLICATION_FORM),
                        Stream.concat(
                                stageCodes.stream(),
                                stage.exercises().stream()
                                        .filter(Objects::nonNull)
                                        .map(PlannedStage.Exercise::code)
                                        .filter(Objects::nonNull)))
                .collect(Collectors.toSet());
        findings.duplicates(pointer, stage.parts(), "/code", PlannedPart::code);
        findings.each(pointer, stage.parts(), (here, part) -> {
            if (part.code() != null && others.contains(part.code())) {
                findings.add(here + "/code", "duplicate", "\"%s\" means something else already".formatted(part.code()));
            }
            if (part.measure() != null && part.measure().type() != null) {
                checkMeasure(here + "/measure", part.measure());
                checkDelivery(here, part);
            }
            if (part.window() != null) {
                checkWindow(here + "/window", part);
            }
        });
    }

    private void checkMeasure(String here, Measured measure) {
        boolean quantity = measure.type() == Measure.Type.QUANTITY;
        check(here + "/unit", quantity, measure.unit());
        check(here + "/decimals", quantity, measure.decimals());
        check(here + "/direction", quantity, measure.direction());
        check(here + "/lowest", quantity, measure.lowest());
        check(here + "/highest", quantity, measure.highest());
        if (!quantity) {
            check(here + "/passMark", false, measure.passMark());
            return;
        }
        if (measure.unit() != null && measure.unit().isBlank()) {
            findings.add(here + "/unit", "required", "Say in which unit it is measured");
        }
        checkDecimals(here + "/lowest", measure.decimals(), measure.lowest());
        checkDecimals(here + "/highest", measure.decimals(), measure.highest());
        checkDecimals(here + "/passMark", measure.decimals(), measure.passMark());
        checkRange(here, measure);
        if (measure.passMark() == null && !isInformative()) {
            findings.add(here + "/passMark", "required", "Nothing says which quantities are enough");
        }
    }

    // It orders the candidates, or decides nothing
    private boolean isInformative() {
        Rule rule = stage.progression() == null ? null : stage.progression().rule();
        boolean ordered = rule == Rule.RANKED || rule == Rule.APPOINT;
        return rule == null
                || rule == Rule.EVERYONE
                || (ordered && needs.orderedBy().isPresent());
    }

    private void check(String pointer, boolean wanted, @Nullable Object given) {
        if (wanted && given == null) {
            findings.add(pointer, "required", "A quantity needs this");
        }
        if (!wanted && given != null) {
            findings.add(pointer, "not-for-measure", "Only a quantity has this");
        }
    }

    private void checkDecimals(String pointer, @Nullable Integer decimals, @Nullable BigDecimal value) {
        if (decimals != null && value != null && value.stripTrailingZeros().scale() > decimals) {
            findings.add(pointer, "decimals", "This has more decimals than %d".formatted(decimals));
        }
    }

    private void checkRange(String here, Measured measure) {
        BigDecimal lowest = measure.lowest();
        BigDecimal highest = measure.highest();
        BigDecimal passMark = measure.passMark();
        if (lowest == null || highest == null) {
            return;
        }
        if (highest.compareTo(lowest) <= 0) {
            findings.add(here + "/highest", "range", "The highest quantity is not above the lowest");
        } else if (passMark != null && (passMark.compareTo(lowest) < 0 || passMark.compareTo(highest) > 0)) {
            findings.add(
                    here + "/passMark",
                    "out-of-reach",
                    "The pass mark is not between %s and %s"
                            .formatted(lowest.toPlainString(), highest.toPlainString()));
        }
    }

    private void checkDelivery(String here, PlannedPart part) {
        Delivery delivery = part.delivery();
        boolean notByAssessors = delivery == Delivery.PROVIDER || delivery == Delivery.RECRUITER;
        if (isScored(part) && notByAssessors) {
            findings.add(here + "/delivery", "not-for-measure", "Assessors score what they see, or what candidates do");
        }
        if (isScored(part) && part.code() != null && stage.matrix() != null && !isInMatrix(part.code())) {
            findings.add(here, "not-in-matrix", "No line of the scoring matrix has this part as its evidence");
        }
        boolean handedIn = part.measure().type() == Measure.Type.COMPLETED || isScored(part);
        if (needs.takesFile() && !(delivery == Delivery.CANDIDATE && handedIn)) {
            findings.add(
                    here, "not-with-file", "Where candidates hand in a file, only the file is completed or scored");
        }
    }

    // TimetableRules checks its days
    private void checkWindow(String here, PlannedPart part) {
        Delivery delivery = part.delivery();
        if (delivery != null && delivery != Delivery.CANDIDATE && delivery != Delivery.PROVIDER) {
            findings.add(
                    here,
                    "not-for-delivery",
                    "Only what candidates do by themselves, or a provider sets, has a window of its own");
        }
        if (needs.holdsSessions()) {
            findings.add(
                    here,
                    "not-with-sessions",
                    "Candidates are invited to the sessions of this stage; what they do before is a stage of its own");
        }
        if (needs.takesFile() && stage.parts().size() > 1) {
            findings.add(here, "one-file", "One file is handed in, so its parts share the window of the stage");
        }
        if (needs.isNotWaitedFor()) {
            findings.add(here, "not-waited-for", "Candidates go on at once, so later stages do not wait for this part");
        }
    }

    private boolean isInMatrix(String code) {
        PlannedStage.Matrix matrix = stage.matrix();
        return matrix != null && matrix.lines().stream().anyMatch(line -> line != null && code.equals(line.evidence()));
    }
}
