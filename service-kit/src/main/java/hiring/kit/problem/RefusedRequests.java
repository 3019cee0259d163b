package hiring.kit.problem;

import hiring.kit.identity.CurrentPerson;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Logs each request that its signed-in sender may not make: who tried what, by the person's id and the endpoint's name.
 * The request limits bound the number of lines. Requests without a valid token are only counted, in the metrics.
 */
@ApplicationScoped
public class RefusedRequests {

    private final CurrentPerson person;

    RefusedRequests(CurrentPerson person) {
        this.person = person;
    }

    @ServerResponseFilter
    public void log(ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() == Response.Status.FORBIDDEN.getStatusCode() && person.isSignedIn()) {
            Method endpoint = resource.getResourceMethod();
            String name = endpoint == null
                    ? "an endpoint"
                    : endpoint.getDeclaringClass().getSimpleName() + "." + endpoint.getName();
            Log.infof("Refused %s to person %s with roles %s", name, person.id(), person.roles());
        }
    }
}
