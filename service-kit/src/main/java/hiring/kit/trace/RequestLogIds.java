package hiring.kit.trace;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Puts the ids in a request's path into its log lines. They end with the request's own context. */
public class RequestLogIds {

    private static final Map<String, String> NAMES = Map.of(
            "applications", "application",
            "activities", "application",
            "vacancies", "vacancy",
            "adverts", "vacancy");

    @ServerRequestFilter
    public void note(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getPathParameters();
        if (parameters.isEmpty()) {
            return;
        }
        List<String> path = List.of(uri.getPath().split("/", -1));
        for (int i = 1; i < path.size(); i++) {
            String name = NAMES.get(path.get(i - 1));
            UUID id = name == null ? null : uuid(path.get(i));
            if (name != null && id != null) {
                MDC.put(name, id.toString());
            }
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
