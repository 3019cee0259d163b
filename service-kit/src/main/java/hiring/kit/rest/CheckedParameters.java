package hiring.kit.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.text.Purpose;
import hiring.kit.text.PurposeOf;
import hiring.kit.text.Reading;
import hiring.kit.text.TextFault;
import hiring.kit.text.TextPolicy;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks the parameters of every request before its resource runs. An unknown query parameter gives 400, because a
 * misspelt filter would otherwise return everything. A text with a forbidden character gives 422.
 */
public class CheckedParameters {

    private static final int LONGEST_NAME = 60;

    private final Map<Method, Map<String, Purpose>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> check(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return Optional.empty();
        }
        boolean illegalPath = uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(CheckedParameters::canNameNothing);
        if (illegalPath) {
            return Optional.of(Problem.of(KitProblem.NOT_FOUND, null).toResponse());
        }
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        return check(declared.computeIfAbsent(method, CheckedParameters::declaredBy), query);
    }

    // A file name may contain a private character, which is cleaned like stored names
    private static boolean canNameNothing(String value) {
        return TextPolicy.read(value, Purpose.CODE) instanceof Reading.Refused(var faults)
                && !faults.equals(Set.of(TextFault.PRIVATE_CHARACTER));
    }

    private static Optional<Response> check(Map<String, Purpose> known, MultivaluedMap<String, String> query) {
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> refused = new ArrayList<>();
        query.forEach((name, values) -> {
            Purpose purpose = known.get(name);
            if (purpose == null) {
                unknown.add(unknown(name, known));
                return;
            }
            for (String value : values) {
                if (TextPolicy.read(value, purpose) instanceof Reading.Refused why) {
                    RequestTexts.errors('/' + name, why).forEach(refused::add);
                }
            }
        });
        if (!unknown.isEmpty()) {
            return Optional.of(
                    Problem.of(KitProblem.BAD_PARAMETER, null, unknown).toResponse());
        }
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(KitProblem.INVALID_REQUEST, null, refused).toResponse());
    }

    private static FieldError unknown(String typed, Map<String, Purpose> known) {
        String name = TextPolicy.repaired(typed, Purpose.LINE)
                .codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String message = known.isEmpty()
                ? "There is no such parameter; this resource has none"
                : "There is no such parameter; there are "
                        + known.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new FieldError('/' + name.replace("~", "~0").replace("/", "~1"), "unknown-parameter", message);
    }

    private static Map<String, Purpose> declaredBy(Method method) {
        Map<String, Purpose> names = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, field.getAnnotatedType(), names);
                }
            } else {
                add(parameter, parameter.getAnnotatedType(), names);
            }
        }
        return Map.copyOf(names);
    }

    private static void add(AnnotatedElement element, AnnotatedType type, Map<String, Purpose> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), PurposeOf.declared(type, element));
        }
    }
}
