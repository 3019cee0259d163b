package hiring.portal.session;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page with {@link SignedIn} run only for a person who has signed in, and a form only where a page of this
 * person sent it.
 */
@SignedIn(Area.MY)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class SignedInCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CurrentIdentityAssociation association;
    private final RoutingContext request;
    private final FormToken tokens;
    private final SealedForm sealedForms;

    SignedInCheck(
            CurrentIdentityAssociation association, RoutingContext request, FormToken tokens, SealedForm sealedForms) {
        this.association = association;
        this.request = request;
        this.tokens = tokens;
        this.sealedForms = sealedForms;
    }

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        Area area = area(call);
        SecurityIdentity identity = identity(area, call);
        if (!isSafe()) {
            checkForm(area, identity, call);
        }
        return call.proceed();
    }

    private SecurityIdentity identity(Area area, InvocationContext call) {
        SecurityIdentity identity;
        try {
            identity = association.getDeferredIdentity().await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            // The usual answer of the framework, which leads to the sign-in page and removes useless cookies
            if (isPage() && !causedByOutage(e)) {
                throw e;
            }
            if (isPage()) {
                throw new IdentityProviderAway(e);
            }
            throw new SignInAgain(area, form(call));
        }
        if (identity.isAnonymous()) {
            if (isPage()) {
                throw new UnauthorizedException();
            }
            throw new SignInAgain(area, form(call));
        }
        return identity;
    }

    private void checkForm(Area area, SecurityIdentity identity, InvocationContext call) {
        MultivaluedMap<String, String> form = form(call);
        String person = People.idOf(identity);
        String sealed = form.getFirst(SealedForm.FIELD);
        if (sealed != null) {
            MultivaluedMap<String, String> kept =
                    sealedForms.open(person, request.normalizedPath(), sealed).orElseThrow(OtherPersonsForm::new);
            form.clear();
            form.putAll(kept);
        }
        String token = Optional.ofNullable(form.getFirst(FormToken.FIELD))
                .or(() -> Optional.ofNullable(request.request().getHeader("X-Form-Token")))
                .or(() -> Arrays.stream(call.getParameters())
                        .filter(SentToken.class::isInstance)
                        .map(sent -> ((SentToken) sent).value())
                        .findFirst())
                .orElse("");
        if (!tokens.person(area, token).filter(person::equals).isPresent()) {
            throw new OtherPersonsForm();
        }
    }

    private boolean isSafe() {
        String method = request.request().method().name();
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether a browser shows the answer as a page; a script cannot follow to the sign-in page. */
    private boolean isPage() {
        return isSafe() && !"empty".equals(request.request().getHeader("Sec-Fetch-Dest"));
    }

    private static Area area(InvocationContext call) {
        SignedIn onMethod = annotation(call.getMethod());
        SignedIn found = onMethod == null ? annotation(call.getMethod().getDeclaringClass()) : onMethod;
        if (found == null) {
            throw new IllegalStateException("The interceptor is bound by the annotation");
        }
        return found.value();
    }

    private static @Nullable SignedIn annotation(AnnotatedElement element) {
        return element.getAnnotation(SignedIn.class);
    }

    @SuppressWarnings("unchecked")
    private static MultivaluedMap<String, String> form(InvocationContext call) {
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof MultivaluedMap<?, ?> form) {
                return (MultivaluedMap<String, String>) form;
            }
        }
        return new MultivaluedHashMap<>();
    }

    private static boolean causedByOutage(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
