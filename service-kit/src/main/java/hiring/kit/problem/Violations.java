package hiring.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Locale;

/** Converts violations of Jakarta Validation to field errors. */
public final class Violations {

    private Violations() {}

    /** Converts a violation in a request body. */
    public static FieldError inBody(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            append(pointer, node);
        }
        return new FieldError(pointer.toString(), codeOf(violation), violation.getMessage());
    }

    /**
     * Converts a violation of a parameter of a resource method. The pointer omits the method's name and that of a
     * parameter object, which callers do not know.
     */
    static FieldError ofParameter(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        boolean gathered = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (gathered && node.getKind() == ElementKind.PROPERTY && !node.isInIterable()) {
                pointer.setLength(0);
            }
            if (node.getKind() != ElementKind.METHOD) {
                append(pointer, node);
            }
            gathered = node.getKind() == ElementKind.PARAMETER;
        }
        return new FieldError(pointer.toString(), codeOf(violation), violation.getMessage());
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.isInIterable()) {
            pointer.append('/').append(node.getIndex() != null ? node.getIndex() : node.getKey());
        }
        String name = node.getName();
        // The node of a list's element is named "<list element>"
        if (name != null && !name.startsWith("<")) {
            pointer.append('/').append(name);
        }
    }

    private static String codeOf(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "length";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "range";
            case "Pattern", "Email", "ReachableEmail", "ReachableTelephone" -> "pattern";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }
}
