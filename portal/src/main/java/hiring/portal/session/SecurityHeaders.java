package hiring.portal.session;

import hiring.portal.assets.Assets;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers may do with our pages. */
@ApplicationScoped
public class SecurityHeaders {

    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final int FIRST = 2000;

    private final String policy;

    public SecurityHeaders(@ConfigProperty(name = "hiring.portal.identity") URI identity) {
        String provider = identity.getScheme() + "://" + identity.getAuthority();
        // A form that needs a new sign-in is redirected to the provider, so the provider is a target of forms
        policy = "default-src 'none'; script-src 'self' 'sha256-%s'; style-src 'self'; img-src 'self' data:; "
                        .formatted(Assets.INLINE_SCRIPT_HASH)
                + "connect-src 'self'; media-src 'self' blob:; form-action 'self' " + provider + "; "
                + "frame-src 'self'; frame-ancestors %s; base-uri 'none'; require-trusted-types-for 'script'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FIRST);
    }

    private void filter(RoutingContext context) {
        String path = context.normalizedPath();
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            // The preview of a pack is shown beside the form that changes it
            String ancestors = path.startsWith("/staff/") && path.endsWith("/preview") ? "'self'" : "'none'";
            // The page of a pack comes with the policy that its service made for it
            String own = headers.get(CONTENT_SECURITY_POLICY);
            headers.set(
                    CONTENT_SECURITY_POLICY,
                    own == null
                            ? policy.formatted(ancestors)
                            : own.replace("frame-ancestors 'none'", "frame-ancestors " + ancestors));
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set(
                    "Permissions-Policy",
                    path.startsWith("/my/activities/")
                            ? "camera=(self), microphone=(self), geolocation=()"
                            : "camera=(), microphone=(), geolocation=()");
            // The back button of a shared computer must show nothing
            if (path.startsWith("/my") || path.startsWith("/staff") || path.equals("/sign-in-problem")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }
}
