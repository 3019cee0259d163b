package hiring.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import hiring.portal.testing.Contract;
import hiring.portal.testing.Contract.Operation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what the pages send and read with the checked-in descriptions of the services' APIs. */
class ClientContractTest {

    private static final Map<String, String> SERVICES = Map.of(
            "vacancies", "vacancy",
            "adverts", "vacancy",
            "applications", "application",
            "assessments", "assessment",
            "notifications", "notification");
    // What HTTP itself allows, and what contracts do not describe for each address
    private static final Set<String> OF_HTTP = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH, "Range");
    // A page shows counts, which are never so large
    private static final Map<Class<?>, Set<String>> TYPES = Map.ofEntries(
            Map.entry(String.class, Set.of("string")),
            Map.entry(UUID.class, Set.of("string uuid")),
            Map.entry(Instant.class, Set.of("string date-time")),
            Map.entry(LocalDate.class, Set.of("string date")),
            Map.entry(int.class, Set.of("integer int32", "integer int64")),
            Map.entry(Integer.class, Set.of("integer int32", "integer int64")),
            Map.entry(long.class, Set.of("integer int64", "integer int32")),
            Map.entry(Long.class, Set.of("integer int64", "integer int32")),
            Map.entry(BigDecimal.class, Set.of("number")),
            Map.entry(boolean.class, Set.of("boolean")),
            Map.entry(Boolean.class, Set.of("boolean")));

    static Stream<Arguments> calls() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("hiring.portal").stream()
                        .filter(type -> type.isAnnotatedWith(RegisterRestClient.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> !method.isSynthetic() && verb(method) != null)
                                .map(method -> Arguments.of(type.getSimpleName() + "." + method.getName(), method)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_call_is_what_the_service_describes(String name, Method method) {
        Contract contract = contract(method);
        List<Operation> operations = operations(contract, method);

        assertThat(operations)
                .as("%s %s in the contract", verb(method), path(method))
                .isNotEmpty();
        assertThat(operations).allSatisfy(operation -> {
            List<String> described = contract.parameters(operation).stream()
                    .filter(parameter -> !parameter.path("in").asText().equals("path"))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
            List<String> required = contract.parameters(operation).stream()
                    .filter(parameter -> !parameter.path("in").asText().equals("path")
                            && parameter.path("required").asBoolean())
                    .map(parameter -> parameter.path("name").asText())
                    .toList();

            assertThat(parameters(method)).containsAll(required);
            assertThat(described)
                    .containsAll(parameters(method).stream()
                            .filter(parameter -> operations.size() == 1 || required.contains(parameter))
                            .filter(parameter -> !OF_HTTP.contains(parameter))
                            .toList());
            assertThat(operation.node().has("requestBody") || !hasBody(method))
                    .as("The service expects a body")
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void an_answer_has_what_the_pages_read(String name, Method method) {
        Type answer = method.getGenericReturnType();
        if (answer == void.class || answer == Response.class) {
            return;
        }
        Contract contract = contract(method);
        for (Operation operation : operations(contract, method)) {
            JsonNode success = contract.success(operation);
            Map<String, Type> variables = new HashMap<>();
            Type body = answer;
            if (answer instanceof ParameterizedType type && type.getRawType() == RestResponse.class) {
                assertThat(success.path("headers").has(HttpHeaders.ETAG))
                        .as("The version of the answer is described")
                        .isTrue();
                body = type.getActualTypeArguments()[0];
            }
            List<String> differences = new ArrayList<>();
            compare(
                    contract,
                    body,
                    success.path("content").path("application/json").path("schema"),
                    "",
                    variables,
                    new HashSet<>(),
                    differences);

            assertThat(differences)
                    .as("%s %s", operation.verb(), operation.path())
                    .isEmpty();
        }
    }

    private static void compare(
            Contract contract,
            Type type,
            JsonNode described,
            String at,
            Map<String, Type> variables,
            Set<Class<?>> above,
            List<String> differences) {
        JsonNode schema = contract.resolved(described);
        if (type == JsonNode.class) {
            return;
        }
        if (type instanceof TypeVariable<?> variable) {
            compare(
                    contract,
                    Objects.requireNonNull(variables.get(variable.getName())),
                    schema,
                    at,
                    variables,
                    above,
                    differences);
            return;
        }
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type argument = parameterized.getActualTypeArguments()[0];
            if (raw == List.class) {
                if (!is(schema, "array")) {
                    differences.add(at + " is no list but " + schema.path("type"));
                }
                compare(contract, argument, schema.path("items"), at + "[]", variables, above, differences);
            } else {
                Map<String, Type> inner = new HashMap<>(variables);
                inner.put(raw.getTypeParameters()[0].getName(), argument);
                members(contract, raw, schema, at, inner, above, differences);
            }
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            members(contract, plain, schema, at, variables, above, differences);
        } else if (!TYPES.getOrDefault(plain, Set.of()).contains(typeOf(schema, plain))) {
            differences.add("%s is no %s but %s %s"
                    .formatted(at, plain.getSimpleName(), schema.path("type"), schema.path("format")));
        }
    }

    private static void members(
            Contract contract,
            Class<?> type,
            JsonNode schema,
            String at,
            Map<String, Type> variables,
            Set<Class<?>> above,
            List<String> differences) {
        if (!is(schema, "object")) {
            differences.add(at + " is no object but " + schema.path("type"));
        }
        if (!type.getSimpleName().equals("Page") && !above.add(type)) {
            return;
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = at + "/" + component.getName();
            JsonNode property = schema.path("properties").path(component.getName());
            if (property.isMissingNode()) {
                differences.add(name + " is not described");
                continue;
            }
            boolean optional = component.getType() == List.class
                    || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!required.contains(component.getName()) && !optional) {
                differences.add(name + " may be absent");
            }
            compare(contract, component.getGenericType(), property, name, variables, above, differences);
        }
        above.remove(type);
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode described = schema.path("type");
        return described.isArray()
                ? described.toString().contains("\"" + type + "\"")
                : described.asText().equals(type);
    }

    private static String typeOf(JsonNode schema, Class<?> wanted) {
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        String format = schema.path("format").asText("");
        return wanted == String.class || wanted == BigDecimal.class || format.isEmpty() ? type : type + " " + format;
    }

    private static Contract contract(Method method) {
        RegisterRestClient client = method.getDeclaringClass().getAnnotation(RegisterRestClient.class);
        return Contract.of(Objects.requireNonNull(SERVICES.get(client.configKey())));
    }

    private static List<Operation> operations(Contract contract, Method method) {
        return contract.operations(Objects.requireNonNull(verb(method)), path(method));
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String path(Method method) {
        String first = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path rest = method.getAnnotation(Path.class);
        return rest == null ? first : first + rest.value();
    }

    /** The query parameters and headers that a call may send. */
    private static List<String> parameters(Method method) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    names.addAll(names(field.getAnnotations()));
                }
            }
            names.addAll(names(parameter.getAnnotations()));
        }
        return names;
    }

    private static List<String> names(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation instanceof QueryParam query
                        ? query.value()
                        : annotation instanceof HeaderParam header ? header.value() : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean hasBody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(
                        parameter -> parameter.getType() == JsonNode.class || parameter.getType() == InputStream.class);
    }
}
