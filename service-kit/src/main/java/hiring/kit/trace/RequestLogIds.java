package hiring.kit.trace;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
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
        if (!uri.getPathParameters().isEmpty()) {
            idsIn(uri.getPath()).forEach(MDC::put);
        }
    }

    static Map<String, String> idsIn(String path) {
        Map<String, String> ids = new HashMap<>();
        String before = "";
        for (String part : path.split("/", -1)) {
            String name = NAMES.get(before);
            UUID id = name == null ? null : uuid(part);
            if (name != null && id != null) {
                ids.put(name, id.toString());
            }
            before = part;
        }
        return ids;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
