package hiring.kit.conflict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint for staff: a caller who has applied to the vacancy that the request concerns is refused. Where
 * candidates may call it too, they reach their own application through it, and nothing else of that vacancy.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RefusesApplicants {

    /** The path or query parameter that says what the request concerns. Without a value nothing is refused. */
    String parameter() default "vacancyId";

    /** How the vacancy is found from the parameter's value. */
    Class<? extends VacancyFinder> by() default VacancyFinder.ById.class;
}
