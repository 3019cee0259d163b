package hiring.kit.route;

import io.quarkus.arc.Arc;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The endpoints of this service, for code that runs where none was found. */
@Singleton
public class Endpoints {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private @Nullable List<Endpoint> known;

    private record Endpoint(String method, String template, Pattern path, boolean isPublic, List<String> consumed) {

        boolean isAt(String address) {
            return path.matcher(address).matches();
        }
    }

    /** Whether the path has an endpoint that needs no sign-in. */
    public boolean isPublic(String path) {
        return all().stream().anyMatch(endpoint -> endpoint.isPublic() && endpoint.isAt(path));
    }

    /** The HTTP methods of this path. */
    public Set<String> methods(String path) {
        return all().stream()
                .filter(endpoint -> endpoint.isAt(path))
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The media types that this path accepts. */
    public Set<String> consumed(String method, String path) {
        return all().stream()
                .filter(endpoint -> endpoint.method().equals(method) && endpoint.isAt(path))
                .flatMap(endpoint -> endpoint.consumed().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether this is the declared path of an endpoint, with parameter names in place of values. */
    public boolean isTemplate(String path) {
        return all().stream().anyMatch(endpoint -> endpoint.template().equals(path));
    }

    private synchronized List<Endpoint> all() {
        if (known == null) {
            known = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(Bean::getBeanClass)
                    .distinct()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> of(type).stream())
                    .toList();
        }
        return known;
    }

    private static List<Endpoint> of(Class<?> resource) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            String verb = Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .map(HttpMethod::value)
                    .findFirst()
                    .orElse(null);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                String template =
                        joined(resource.getAnnotation(Path.class).value(), below == null ? "" : below.value());
                endpoints.add(new Endpoint(
                        verb, template, regexOf(template), isPublic(resource, method), consumedBy(resource, method)));
            }
        }
        return endpoints;
    }

    private static boolean isPublic(Class<?> resource, Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || (resource.isAnnotationPresent(PermitAll.class) && !method.isAnnotationPresent(RolesAllowed.class));
    }

    private static List<String> consumedBy(Class<?> resource, Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        if (consumes == null) {
            consumes = resource.getAnnotation(Consumes.class);
        }
        return consumes == null ? List.of(MediaType.APPLICATION_JSON) : List.of(consumes.value());
    }

    private static String joined(String above, String below) {
        String path = ("/" + above + "/" + below).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Pattern regexOf(String template) {
        StringBuilder regex = new StringBuilder();
        int done = 0;
        for (var parameter = PARAMETER.matcher(template); parameter.find(); done = parameter.end()) {
            regex.append(Pattern.quote(template.substring(done, parameter.start())))
                    .append("[^/]+");
        }
        return Pattern.compile(regex + Pattern.quote(template.substring(done)) + "/?");
    }
}
