package hiring.kit.contact;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import hiring.kit.text.TextPolicy;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Requires a number that can be called (decision 0044). A blank text counts as absent: use {@code @NotBlank} and {@code
 * @Size} too.
 */
@Documented
@Constraint(validatedBy = ReachableTelephone.Rule.class)
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface ReachableTelephone {

    String message() default
            "must be a telephone number that can be rung, such as 01622 696565 or +353 1 234 5678,"
                    + " with an extension as ext 4";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves blank and too long texts to their own constraints, so that one fault gives one message. */
    final class Rule implements ConstraintValidator<ReachableTelephone, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || TextPolicy.isBlank(text)
                    || text.length() > Telephone.LONGEST
                    || Telephone.read(text).isPresent();
        }
    }
}
