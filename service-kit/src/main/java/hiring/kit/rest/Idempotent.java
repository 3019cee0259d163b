package hiring.kit.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates or acts: it takes effect once for each {@code Idempotency-Key} of a person, and a repeat gets
 * the first answer. The method must return a {@link jakarta.ws.rs.core.Response}; its effect and the key commit in one
 * transaction, and a refusal (4xx) keeps neither.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
