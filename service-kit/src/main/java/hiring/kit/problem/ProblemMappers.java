package hiring.kit.problem;

import hiring.kit.people.ProviderAwayException;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** From every exception that reaches the edge to a problem document. Nothing of an exception's message reaches a caller. */
public class ProblemMappers {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int RETRY_AFTER_SECONDS = 10;

    @ServerExceptionMapper
    public Response refused(ProblemException e) {
        return e.problem().toResponse();
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
                // The provider's keys are not there to look at a token with: that is not the caller's fault
                .onFailure(OIDCException.class)
                .recoverWithItem(ProblemMappers::providerAway);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return Problem.of(KitProblem.FORBIDDEN, null).toResponse();
    }

    /** The identity provider cannot be asked for its keys. */
    @ServerExceptionMapper
    public Response providerUnavailable(OIDCException e) {
        return providerAway(e);
    }

    /** The identity provider cannot be asked about another person. */
    @ServerExceptionMapper
    public Response providerUnavailable(ProviderAwayException e) {
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
        Log.errorf(e, "The database does not answer");
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

    /** Two requests made the same thing at the same moment; the one that is told so can look at what the other made. */
    @ServerExceptionMapper
    public Response changedMeanwhile(org.hibernate.exception.ConstraintViolationException e) {
        return e.getKind() == ConstraintKind.UNIQUE
                ? Problem.of(KitProblem.CHANGED_MEANWHILE, null).toResponse()
                : internal(e);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < BAD_REQUEST) {
            return e.getResponse();
        }
        if (status >= SERVER_ERROR) {
            return internal(e);
        }
        ProblemType type = switch (status) {
            // A path or query parameter of the wrong type arrives as "not found" with its cause
            case 404 -> e.getCause() == null ? KitProblem.NOT_FOUND : KitProblem.BAD_PARAMETER;
            case 401 -> KitProblem.NOT_SIGNED_IN;
            case 403 -> KitProblem.FORBIDDEN;
            case 405 -> KitProblem.METHOD_NOT_ALLOWED;
            case 406 -> KitProblem.NOT_ACCEPTABLE;
            case 413 -> KitProblem.TOO_LARGE;
            case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> KitProblem.MALFORMED_REQUEST;
        };
        return Problem.of(type, null).toResponse();
    }

    @ServerExceptionMapper
    public Response internal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                Log.errorf(e, "The database does not answer");
                return Problem.of(KitProblem.UNAVAILABLE, null).toResponse();
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return Problem.of(KitProblem.CHANGED_MEANWHILE, null).toResponse();
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException violation
                    && violation.getKind() == ConstraintKind.UNIQUE) {
                return Problem.of(KitProblem.CHANGED_MEANWHILE, null).toResponse();
            }
        }
        Log.errorf(e, "A request failed");
        return Problem.of(KitProblem.INTERNAL, null).toResponse();
    }

    // Classes 08 (connection), 53 (resources), 57 (shutdown); 40 is a deadlock or a failed serialisation. No state: no
    // connection
    // came from the pool in time
    private static boolean isUnavailable(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40");
    }

    /** Refusals that come before any resource is found, such as a body over the limit. */
    @ApplicationScoped
    public static class BeforeResources {

        private static final Map<Integer, ProblemType> TYPES = new LinkedHashMap<>(Map.of(
                400, KitProblem.MALFORMED_REQUEST,
                413, KitProblem.TOO_LARGE,
                500, KitProblem.INTERNAL));

        void register(@Observes Router router) {
            TYPES.forEach((status, type) -> router.errorHandler(status, context -> {
                if (context.response().ended()) {
                    return;
                }
                context.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .end(Json.encode(Map.of(
                                "type",
                                "urn:hiring:problem:" + type.code(),
                                "title",
                                type.title(),
                                "status",
                                status,
                                "code",
                                type.code())));
            }));
        }
    }
}
