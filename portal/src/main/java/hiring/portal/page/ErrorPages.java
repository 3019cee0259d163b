package hiring.portal.page;

import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Sent;
import hiring.portal.session.FormToken;
import hiring.portal.session.IdentityProviderAway;
import hiring.portal.session.OtherPersonsForm;
import hiring.portal.session.SealedForm;
import hiring.portal.session.SignInAgain;
import io.opentelemetry.api.trace.Span;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The pages that say what went wrong and what to do next. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    // Not standard, so no browser or proxy acts on it: a script must ask the person to sign in
    private static final int SIGN_IN_FIRST = 499;

    private final FormToken tokens;
    private final SealedForm sealedForms;

    public ErrorPages(FormToken tokens, SealedForm sealedForms) {
        this.tokens = tokens;
        this.sealedForms = sealedForms;
    }

    @CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(
                String heading, List<String> paragraphs, String way, String wayText, String reference);

        static native TemplateInstance signInAgain(String action, String sealed, String token, String signIn);
    }

    @ServerExceptionMapper
    Response refused(ServiceProblem problem, RoutingContext request) {
        return switch (problem.status()) {
            case 401 -> page(401, "You need to sign in again", List.of("Your session has ended."), request);
            case 403 ->
                page(
                        403,
                        "You cannot see this page",
                        List.of("Your account does not have access to it.", problem.detail()),
                        request);
            case 404 -> notFound(request);
            case 409, 412 ->
                page(
                        409,
                        "This has changed since you opened the page",
                        List.of(problem.detail(), "Nothing was saved. Go back, look at the page again, and repeat it."),
                        request);
            case 429 ->
                page(
                        429,
                        "Too many requests",
                        List.of("You have opened many pages in a short time. Wait a minute and try again."),
                        request);
            case 400, 410, 413, 415, 422, 428 ->
                page(problem.status(), sentence(problem.title()), List.of(problem.detail()), request);
            default -> unavailable(problem, request);
        };
    }

    @ServerExceptionMapper
    Response unreachable(ProcessingException e, RoutingContext request) {
        return unavailable(e, request);
    }

    @ServerExceptionMapper
    Response providerAway(IdentityProviderAway e, RoutingContext request) {
        LOG.warnf("The identity provider cannot be reached: %s", e.getCause());
        return page(
                503,
                "You cannot sign in at the moment",
                List.of(
                        "The sign-in service does not respond. What you have saved is safe.",
                        "Try again in a few minutes. You can look at jobs meanwhile."),
                request);
    }

    @ServerExceptionMapper
    Response otherPersonsForm(OtherPersonsForm e, RoutingContext request) {
        return page(
                403,
                "This form is not yours, or too old",
                List.of(
                        "The page was opened more than a day ago, or by another person. Nothing was done.",
                        "Open the page again and repeat what you did."),
                request);
    }

    /** Keeps what was typed: the page carries it, sealed, and sends it after the person has signed in again. */
    @ServerExceptionMapper
    Response signInAgain(SignInAgain e, RoutingContext request) {
        String token = e.form().getFirst(FormToken.FIELD);
        String person = token == null ? "" : tokens.owner(e.area(), token);
        String sealed = person.isEmpty() ? "" : sealedForms.of(person, request.normalizedPath(), e.form());
        return Response.status(SIGN_IN_FIRST)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.signInAgain(
                        Sent.address(request),
                        sealed,
                        token == null ? "" : token,
                        e.area().path() + "/signed-in-again"))
                .build();
    }

    @ServerExceptionMapper
    Response httpError(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return switch (status) {
            case 404, 405 -> notFound(request);
            case 413 -> page(413, "The file is too large", List.of("Choose a smaller file and try again."), request);
            case 400, 415 ->
                page(status, "The page did not understand this", List.of("Go back and try again."), request);
            default -> unavailable(e, request);
        };
    }

    /** A defect of the portal, or an answer of a service that the portal does not understand. */
    @ServerExceptionMapper
    Response defect(RuntimeException e, RoutingContext request) {
        LOG.errorf(e, "%s %s failed", request.request().method(), request.normalizedPath());
        return page(
                500,
                "There is a problem with this page",
                List.of("What you have saved is safe. Try again, and tell us if it stays like this."),
                request);
    }

    private static Response notFound(RoutingContext request) {
        return page(
                404,
                "Page not found",
                List.of(
                        "If you typed the address, check it. If you pasted it, check that you copied all of it.",
                        "It may also belong to another account than the one you signed in with."),
                request);
    }

    private static Response unavailable(Exception e, RoutingContext request) {
        LOG.warnf("%s %s failed: %s", request.request().method(), request.normalizedPath(), e);
        return page(
                503,
                "This page does not work at the moment",
                List.of("What you have saved is safe. Try again in a few minutes."),
                request);
    }

    private static Response page(int status, String heading, List<String> paragraphs, RoutingContext request) {
        String path = request.normalizedPath();
        String way = path.startsWith("/my") ? "/my" : path.startsWith("/staff") ? "/staff" : "/jobs";
        String text = way.equals("/my")
                ? "Go to your applications"
                : way.equals("/staff") ? "Go to the work queue" : "Find a job";
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.problem(
                        heading,
                        paragraphs.stream()
                                .filter(line -> !line.isBlank())
                                .distinct()
                                .toList(),
                        way,
                        text,
                        status >= 500 ? traceId() : ""))
                .build();
    }

    private static String sentence(@Nullable String title) {
        return title == null || title.isBlank() ? "This cannot be done" : title;
    }

    private static String traceId() {
        String id = Span.current().getSpanContext().getTraceId();
        return id.chars().allMatch(c -> c == '0') ? "" : id;
    }
}
