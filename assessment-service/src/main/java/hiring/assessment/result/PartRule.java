package hiring.assessment.result;

import hiring.assessment.plan.Part;
import hiring.assessment.plan.StageParts;
import hiring.events.Measure;
import hiring.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether something is a result of a part: every mistake at once. */
final class PartRule {

    private PartRule() {}

    /** The mistakes of a draft, whose fields are below a pointer. */
    static List<FieldError> mistakes(StageParts parts, String at, PartDraft draft) {
        Optional<Part> found = parts.find(draft.part());
        if (found.isEmpty()) {
            return List.of(new FieldError(
                    at + "/part",
                    "unknown-part",
                    "The parts of this stage are: %s"
                            .formatted(parts.all().stream().map(Part::code).collect(Collectors.joining(", ")))));
        }
        Part part = found.get();
        if (!parts.isRecorded(part)) {
            return List.of(new FieldError(at + "/part", "not-recorded", whyNotRecorded(parts, part)));
        }
        List<FieldError> mistakes = new ArrayList<>();
        Measure.Type type = part.measure().type();
        check(mistakes, at + "/passed", draft.passed(), type == Measure.Type.PASS_OR_FAIL, "Say whether it is passed");
        check(mistakes, at + "/value", draft.value(), type == Measure.Type.QUANTITY, "Say what was measured");
        check(mistakes, at + "/unit", draft.unit(), type == Measure.Type.QUANTITY, "Say in which unit");
        check(mistakes, at + "/completed", draft.completed(), type == Measure.Type.COMPLETED, "Say true once it is");
        if (type == Measure.Type.COMPLETED && Boolean.FALSE.equals(draft.completed())) {
            mistakes.add(new FieldError(at + "/completed", "required", "Say true once it is"));
        }
        if (type == Measure.Type.QUANTITY) {
            checkQuantity(mistakes, at, part.measure(), draft);
        }
        return mistakes;
    }

    private static String whyNotRecorded(StageParts parts, Part part) {
        if (part.is(Measure.Type.SCORED)) {
            return "Assessors score this part on their sheets";
        }
        return parts.takesFile() ? "Candidates hand this part in" : "Attendance completes this part";
    }

    private static void check(
            List<FieldError> mistakes, String pointer, @Nullable Object given, boolean wanted, String words) {
        if (wanted && given == null) {
            mistakes.add(new FieldError(pointer, "required", words));
        }
        if (!wanted && given != null) {
            mistakes.add(new FieldError(pointer, "not-used", "This part is measured otherwise"));
        }
    }

    private static void checkQuantity(List<FieldError> mistakes, String at, Measure measure, PartDraft draft) {
        if (draft.unit() != null && !draft.unit().equals(measure.unit())) {
            mistakes.add(new FieldError(
                    at + "/unit", "wrong-unit", "This part is measured in \"%s\"".formatted(measure.unit())));
        }
        BigDecimal value = draft.value();
        if (value == null) {
            return;
        }
        int decimals = measure.decimals() == null ? 0 : measure.decimals();
        if (value.stripTrailingZeros().scale() > decimals) {
            mistakes.add(new FieldError(
                    at + "/value",
                    "decimals",
                    decimals == 0 ? "A whole number is measured" : "At most %d decimals".formatted(decimals)));
        }
        BigDecimal lowest = measure.lowest();
        BigDecimal highest = measure.highest();
        boolean below = lowest != null && value.compareTo(lowest) < 0;
        boolean above = highest != null && value.compareTo(highest) > 0;
        if (below || above) {
            mistakes.add(new FieldError(at + "/value", "range", range(lowest, highest)));
        }
    }

    private static String range(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
        if (lowest == null || highest == null) {
            return lowest == null ? "At most " + highest : "At least " + lowest.toPlainString();
        }
        return "From %s to %s".formatted(lowest.toPlainString(), highest.toPlainString());
    }
}
