package hiring.kit.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the types of a service's requests and answers.
 *
 * <p>A change of a domain type must not change the API, so each request and each answer is a type of a package
 * {@code rest}. Domain and API share enums.
 */
public final class WireTypes {

    private static final String OPEN_API = "org.eclipse.microprofile.openapi.annotations";

    private WireTypes() {}

    /** The types of requests and answers that are neither in a package {@code rest} nor in the kit. */
    public static Set<String> outsideRest(JavaClasses classes) {
        Deque<JavaClass> open = new ArrayDeque<>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(CanBeAnnotated.Predicates.metaAnnotatedWith(HttpMethod.class))
                .flatMap(WireTypes::typesOf)
                .forEach(open::add);
        Set<JavaClass> seen = new HashSet<>();
        Set<String> found = new TreeSet<>();
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            if (!type.getPackageName().startsWith("hiring.") || type.isEnum() || !seen.add(type)) {
                continue;
            }
            if (isOfRest(type)) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .forEach(open::add);
            } else {
                found.add(type.getName());
            }
        }
        return found;
    }

    private static boolean isOfRest(JavaClass type) {
        return type.getPackageName().matches("hiring\\.(.+\\.)?rest")
                || type.getPackageName().startsWith("hiring.kit.");
    }

    private static Stream<JavaClass> typesOf(JavaMethod method) {
        Stream<JavaType> signature = Stream.concat(
                Stream.of(method.getReturnType()),
                method.getParameters().stream()
                        .filter(parameter -> !parameter.isAnnotatedWith(BeanParam.class))
                        .map(parameter -> parameter.getType()));
        Stream<JavaClass> documented = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getPackageName().startsWith(OPEN_API))
                .flatMap(WireTypes::classesIn);
        return Stream.concat(signature.flatMap(type -> type.getAllInvolvedRawTypes().stream()), documented);
    }

    private static Stream<JavaClass> classesIn(Object value) {
        return switch (value) {
            case JavaClass type -> Stream.of(type);
            case JavaAnnotation<?> annotation ->
                annotation.getProperties().values().stream().flatMap(WireTypes::classesIn);
            case Object[] values -> Stream.of(values).flatMap(WireTypes::classesIn);
            default -> Stream.empty();
        };
    }
}
