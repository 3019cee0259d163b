package hiring.kit.conflict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a staff endpoint that refuses a caller who has applied to the vacancy of the request. Where candidates may call
 * it too, they reach only their own application.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RefusesApplicants {

    /** The path or query parameter that names the vacancy or a part of it. A request without a value is not refused. */
    String parameter() default "vacancyId";

    /** Finds the vacancy from the parameter's value. */
    Class<? extends VacancyFinder> by() default VacancyFinder.ById.class;
}
