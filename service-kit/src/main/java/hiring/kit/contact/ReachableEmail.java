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
 * Requires an address that can receive mail (decision 0044). A blank text counts as absent: use {@code @NotBlank} and
 * {@code @Size} too.
 */
@Documented
@Constraint(validatedBy = ReachableEmail.Rule.class)
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface ReachableEmail {

    String message() default
            "must be an e-mail address that mail can reach, such as jo@example.org;"
                    + " before the @ without accents and curly quotes";

    /** A longer text is left to {@code @Size}. */
    int longest() default EmailAddress.LONGEST;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves blank and too long texts to their own constraints, so that one fault gives one message. */
    final class Rule implements ConstraintValidator<ReachableEmail, String> {

        private int longest = EmailAddress.LONGEST;

        @Override
        public void initialize(ReachableEmail constraint) {
            longest = constraint.longest();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || TextPolicy.isBlank(text)
                    || text.length() > longest
                    || EmailAddress.read(text).isPresent();
        }
    }
}
