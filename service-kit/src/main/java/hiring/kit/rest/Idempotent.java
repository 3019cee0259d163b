package hiring.kit.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that takes effect once for each {@code Idempotency-Key} of a person. A repeat gets the first response.
 * The method must return a {@link jakarta.ws.rs.core.Response}. Its effect and the key commit in one transaction, and a
 * refusal (4xx) stores neither (decision 0009).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
