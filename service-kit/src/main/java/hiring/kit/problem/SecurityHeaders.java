package hiring.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Tells browsers, in every response, to do nothing with it but what its reader asked for. A resource that needs
 * something else, as a page with a style sheet does, sets its own header.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            // A portal on another origin reads the API by CORS, which these two do not touch
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            // Most responses contain personal data
            "Cache-Control",
            "no-store");

    private static final String ONLY_HTTPS = "Strict-Transport-Security";
    private static final String FOR_A_YEAR = "max-age=31536000; includeSubDomains";
    // Before all other filters, so that their refusals have the headers too
    private static final int FIRST = 20_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        context.addHeadersEndHandler(
                ended -> complete(context.request(), context.response().headers()));
        context.next();
    }

    private static void complete(HttpServerRequest request, MultiMap headers) {
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        // By plain HTTP browsers ignore it. Behind a trusted proxy the scheme is the one that the browser used
        if ("https".equals(request.scheme())) {
            headers.set(ONLY_HTTPS, FOR_A_YEAR);
        }
    }
}
