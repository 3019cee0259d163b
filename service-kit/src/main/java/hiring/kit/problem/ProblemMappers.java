package hiring.kit.problem;

import hiring.kit.outage.Failure;
import hiring.kit.people.ProviderUnavailableException;
import hiring.kit.route.Endpoints;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Converts every exception that reaches the HTTP layer to a problem document. A caller never sees an exception's
 * message.
 */
public class ProblemMappers {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final Set<Integer> BEFORE_SIGN_IN = Set.of(405, 406, 415);
    private static final List<String> TOLD =
            List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    private final Endpoints endpoints;

    ProblemMappers(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    public Uni<Response> refused(ProblemException e, RoutingContext context) {
        return onceSignedIn(e.problem().toResponse(), context);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(Violations::ofParameter)
                .toList();
        return Problem.of(KitProblem.INVALID_REQUEST, null, errors).toResponse();
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    public Uni<Response> challenge(RoutingContext context) {
        Response bare = Problem.of(KitProblem.NOT_SIGNED_IN, null).toResponse();
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(bare);
        }
        return authenticator
                .getChallenge(context)
                .map(challenge -> {
                    if (challenge == null || context.response().headers().contains(HttpHeaders.WWW_AUTHENTICATE)) {
                        return bare;
                    }
                    Response.ResponseBuilder response = Response.fromResponse(bare);
                    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
                    return response.build();
                })
                // The provider's keys cannot be loaded to check the token, which is not the caller's fault
                .onFailure(OIDCException.class)
                .recoverWithItem(ProblemMappers::providerAway);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return Problem.of(KitProblem.FORBIDDEN, null).toResponse();
    }

    /** Handles that the identity provider cannot be asked for its keys. */
    @ServerExceptionMapper
    public Response providerUnavailable(OIDCException e) {
        return providerAway(e);
    }

    /** Handles that the identity provider cannot be asked about another person. */
    @ServerExceptionMapper
    public Response providerUnavailable(ProviderUnavailableException e) {
        return Response.fromResponse(Problem.of(KitProblem.UNAVAILABLE, "Who that person is cannot be checked now")
                        .toResponse())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static Response providerAway(Throwable e) {
        Log.warnf("The identity provider does not answer: %s", e.getMessage());
        return Problem.of(KitProblem.UNAVAILABLE, null).toResponse();
    }

    @ServerExceptionMapper
    public Response unavailable(JDBCConnectionException e) {
        return databaseUnavailable(e);
    }

    private static Response databaseUnavailable(Throwable e) {
        Log.warnf(e, "The database does not answer");
        return Problem.of(KitProblem.UNAVAILABLE, null).toResponse();
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException e) {
        return Problem.of(KitProblem.CHANGED_MEANWHILE, null).toResponse();
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(StaleStateException e) {
        return Problem.of(KitProblem.CHANGED_MEANWHILE, null).toResponse();
    }

    /**
     * Handles two requests that made the same thing at once. The refused caller can read what the other request made.
     */
    @ServerExceptionMapper
    public Response changedMeanwhile(org.hibernate.exception.ConstraintViolationException e) {
        return e.getKind() == ConstraintKind.UNIQUE
                ? Problem.of(KitProblem.CHANGED_MEANWHILE, null).toResponse()
                : internal(e);
    }

    @ServerExceptionMapper
    public Uni<Response> http(WebApplicationException e, RoutingContext context) {
        int status = e.getResponse().getStatus();
        if (status < BAD_REQUEST) {
            return Uni.createFrom().item(e.getResponse());
        }
        if (status >= SERVER_ERROR && status != KitProblem.UNAVAILABLE.status()) {
            return Uni.createFrom().item(internal(e));
        }
        ProblemType type = switch (status) {
            // A path or query parameter of the wrong type arrives as "not found" with its cause
            case 404 -> e.getCause() == null ? KitProblem.NOT_FOUND : KitProblem.BAD_PARAMETER;
            default -> KitProblem.ofStatus(status);
        };
        Response.ResponseBuilder response =
                Response.fromResponse(Problem.of(type, null).toResponse());
        TOLD.forEach(header -> {
            String value = e.getResponse().getHeaderString(header);
            if (value != null) {
                response.header(header, value);
            }
        });
        return onceSignedIn(response.build(), context);
    }

    /**
     * Hides the available methods and media types from callers who are not signed in. Routing finds these problems
     * before it knows the caller.
     */
    private Uni<Response> onceSignedIn(Response response, RoutingContext context) {
        if (!BEFORE_SIGN_IN.contains(response.getStatus())) {
            return Uni.createFrom().item(response);
        }
        String path = context.normalizedPath();
        Response complete = withHeaders(response, context.request().method().name(), path);
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null || endpoints.isPublic(path)) {
            return Uni.createFrom().item(complete);
        }
        return authenticator
                .attemptAuthentication(context)
                .onItem()
                .transformToUni(identity ->
                        identity == null ? challenge(context) : Uni.createFrom().item(complete))
                .onFailure()
                .recoverWithUni(failure -> failure instanceof OIDCException
                        ? Uni.createFrom().item(providerAway(failure))
                        : challenge(context));
    }

    private Response withHeaders(Response response, String method, String path) {
        String name = response.getStatus() == KitProblem.METHOD_NOT_ALLOWED.status()
                ? HttpHeaders.ALLOW
                : response.getStatus() == KitProblem.UNSUPPORTED_MEDIA_TYPE.status() ? HttpHeaders.ACCEPT : null;
        if (name == null || response.getHeaders().containsKey(name)) {
            return response;
        }
        Set<String> values =
                name.equals(HttpHeaders.ALLOW) ? endpoints.methods(path) : endpoints.consumed(method, path);
        return values.isEmpty()
                ? response
                : Response.fromResponse(response)
                        .header(name, String.join(", ", values))
                        .build();
    }

    @ServerExceptionMapper
    public Response internal(Throwable e) {
        return switch (Failure.of(e)) {
            case UNAVAILABLE -> databaseUnavailable(e);
            case CONFLICT ->
                Problem.of(changedOneRow(e) ? KitProblem.CHANGED_MEANWHILE : KitProblem.UNAVAILABLE, null)
                        .toResponse();
            case OWN -> {
                Log.errorf(e, "A request failed");
                yield Problem.of(KitProblem.INTERNAL, null).toResponse();
            }
        };
    }

    // After a changed row, the user must read it again. After a deadlock or a full lock table, the same request can
    // succeed
    private static boolean changedOneRow(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof org.hibernate.exception.ConstraintViolationException
                    || (cause instanceof SQLException sql && "23505".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Refuses requests before a resource is found, for example for a body over the limit. */
    @ApplicationScoped
    public static class BeforeResources {

        private static final List<KitProblem> PROBLEMS = List.of(
                KitProblem.MALFORMED_REQUEST,
                KitProblem.NOT_FOUND,
                KitProblem.METHOD_NOT_ALLOWED,
                KitProblem.TOO_LARGE,
                KitProblem.ADDRESS_TOO_LONG,
                KitProblem.HEADERS_TOO_LARGE,
                KitProblem.INTERNAL,
                KitProblem.UNAVAILABLE);

        // The server's own limits are higher (microprofile-config.properties), because its refusals have no body
        private static final int LONGEST_ADDRESS = 8_000;
        private static final int LARGEST_HEADERS = 24_000;
        private static final int FIRST = 10_000;

        void register(@Observes Router router) {
            PROBLEMS.forEach(problem -> router.errorHandler(problem.status(), context -> answer(context, problem)));
        }

        void register(@Observes Filters filters) {
            filters.register(BeforeResources::measure, FIRST);
        }

        private static void measure(RoutingContext context) {
            int headers = context.request().headers().entries().stream()
                    .mapToInt(header ->
                            header.getKey().length() + header.getValue().length())
                    .sum();
            if (context.request().uri().length() > LONGEST_ADDRESS) {
                answer(context, KitProblem.ADDRESS_TOO_LONG);
            } else if (headers > LARGEST_HEADERS) {
                answer(context, KitProblem.HEADERS_TOO_LARGE);
            } else if (!isReadable(context)) {
                answer(context, KitProblem.MALFORMED_REQUEST);
            } else {
                context.next();
            }
        }

        // Handlers that read the path later would end in an error
        private static boolean isReadable(RoutingContext context) {
            try {
                return context.normalizedPath() != null;
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }

        private static void answer(RoutingContext context, KitProblem problem) {
            if (context.response().ended()) {
                return;
            }
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Json.encode(Map.of(
                            "type",
                            Problem.TYPE_PREFIX + problem.code(),
                            "title",
                            problem.title(),
                            "status",
                            problem.status(),
                            "code",
                            problem.code())));
        }
    }
}
