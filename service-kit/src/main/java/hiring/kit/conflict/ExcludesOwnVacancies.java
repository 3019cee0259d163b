package hiring.kit.conflict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a staff endpoint that names no single vacancy. Its use case asks {@link Applicants} and omits, or refuses item
 * by item, the vacancies to which the caller has applied.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ExcludesOwnVacancies {}
