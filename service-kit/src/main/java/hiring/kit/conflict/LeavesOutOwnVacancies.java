package hiring.kit.conflict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint for staff that names no single vacancy: its use case asks {@link Applicants} and leaves out, or
 * refuses item by item, what belongs to vacancies to which the caller has applied.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LeavesOutOwnVacancies {}
