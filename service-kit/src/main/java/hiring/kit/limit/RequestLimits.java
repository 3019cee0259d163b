package hiring.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses requests with 429 beyond {@link LimitsConfig}: by person, or by address at endpoints for all. The headers of the IETF draft {@code RateLimit}
 * tell every caller what is left. Each replica counts by itself.
 */
@ApplicationScoped
public class RequestLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;
    private static final String PROBE = RequestLimits.class.getName();

    private final CurrentPerson person;
    private final CurrentVertxRequest request;
    private final LimitsConfig config;
    private final Counter refused;
    private final Bucket anonymous;
    // A bucket that was unused for a window is full, like a new one
    private final Cache<UUID, Bucket> persons = buckets();
    private final Cache<String, Bucket> addresses = buckets();

    RequestLimits(CurrentPerson person, CurrentVertxRequest request, LimitsConfig config, MeterRegistry metrics) {
        this.person = person;
        this.request = request;
        this.config = config;
        this.refused = metrics.counter("hiring.requests.limited");
        this.anonymous = bucket(config.anonymousPerMinute());
    }

    private static <C> Cache<C, Bucket> buckets() {
        return Caffeine.newBuilder()
                .expireAfterAccess(WINDOW)
                .maximumSize(MOST_CALLERS)
                .build();
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, WINDOW)
                        .build())
                .build();
    }

    private record Usage(String policy, long quota, ConsumptionProbe probe) {

        long secondsToReset() {
            return Math.max(1, Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds());
        }

        long secondsToRetry() {
            return Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
    }

    @ServerRequestFilter
    public Optional<Response> count(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return Optional.empty();
        }
        Usage usage = isForAll(method) ? ofAddress() : ofPerson();
        context.setProperty(PROBE, usage);
        if (usage.probe().isConsumed()) {
            return Optional.empty();
        }
        refused.increment();
        return Optional.of(Response.fromResponse(
                        Problem.of(KitProblem.TOO_MANY_REQUESTS, null).toResponse())
                .header(HttpHeaders.RETRY_AFTER, usage.secondsToRetry())
                .build());
    }

    private Usage ofPerson() {
        return new Usage(
                "person",
                config.personPerMinute(),
                persons.get(person.id(), id -> bucket(config.personPerMinute())).tryConsumeAndReturnRemaining(1));
    }

    private Usage ofAddress() {
        SocketAddress caller = request.getCurrent().request().remoteAddress();
        // The forwarded address only where the proxy is trusted (TrustedProxies)
        Usage own = new Usage(
                "address",
                config.addressPerMinute(),
                addresses
                        .get(
                                CallerAddress.keyOf(caller == null ? null : caller.hostAddress()),
                                address -> bucket(config.addressPerMinute()))
                        .tryConsumeAndReturnRemaining(1));
        if (!own.probe().isConsumed()) {
            return own;
        }
        Usage all = new Usage("anonymous", config.anonymousPerMinute(), anonymous.tryConsumeAndReturnRemaining(1));
        return all.probe().isConsumed() ? own : all;
    }

    // A public endpoint does not read the caller's token
    private static boolean isForAll(Method method) {
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return false;
        }
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROBE) instanceof Usage usage) {
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"%s\";q=%d;w=%d".formatted(usage.policy(), usage.quota(), WINDOW.toSeconds()));
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"%s\";r=%d;t=%d"
                                    .formatted(
                                            usage.policy(),
                                            usage.probe().getRemainingTokens(),
                                            usage.secondsToReset()));
        }
    }
}
