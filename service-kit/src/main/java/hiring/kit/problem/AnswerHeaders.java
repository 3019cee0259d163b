package hiring.kit.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sets the headers of every response. No error is empty. Unless a resource says otherwise, no cache stores a response,
 * because most contain personal data.
 */
public class AnswerHeaders {

    private static final int ERROR = 400;
    private static final String AGAIN_AFTER_SECONDS = "5";

    @ServerResponseFilter
    public void complete(ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.getStatus() == KitProblem.UNAVAILABLE.status()
                && !response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        }
        if (response.getStatus() >= ERROR && !response.hasEntity()) {
            response.setEntity(
                    Problem.ofStatus(response.getStatus()), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
