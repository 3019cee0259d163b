package hiring.portal.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses requests that change something and that a page of another site sent, before their body is read. */
@ApplicationScoped
public class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    // Sent by the identity provider itself when a person signs out there
    private static final Set<String> FROM_PROVIDER = Set.of("/my/back-channel-logout", "/staff/back-channel-logout");
    private static final int BEFORE_AUTHENTICATION = 1000;

    private final String ours;

    public SameOrigin(@ConfigProperty(name = "hiring.portal.address") String ours) {
        this.ours = ours;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_AUTHENTICATION);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method().name())
                || FROM_PROVIDER.contains(context.normalizedPath())
                || isSameOrigin(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), ours)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain;charset=utf-8")
                    .end("This form was sent from another site. Nothing was done.");
        }
    }

    /** The browser says it itself in its first header; older ones name the origin. */
    static boolean isSameOrigin(@Nullable String site, @Nullable String origin, String ours) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return ours.equals(origin);
    }
}
