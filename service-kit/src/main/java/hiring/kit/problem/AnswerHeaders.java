package hiring.kit.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Completes refusals: none is empty, and the caller learns when a repetition may succeed. */
public class AnswerHeaders {

    private static final int ERROR = 400;
    private static final String AGAIN_AFTER_SECONDS = "5";

    @ServerResponseFilter
    public void complete(ContainerResponseContext response) {
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
