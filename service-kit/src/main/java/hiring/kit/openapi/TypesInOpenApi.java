package hiring.kit.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import hiring.kit.rest.Page;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes each schema from its record. A component that is not {@code @Nullable} is required, and the record's
 * Javadoc describes the schema and its properties. It runs at build time, when the types are known.
 */
// Runs before ServiceDocument, which describes the problems itself
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public final class TypesInOpenApi implements OASFilter {

    /** The extension of an operation that lists the codes of its problems. */
    public static final String PROBLEM_CODES = "x-problem-codes";

    private static final Pattern BARE = Pattern.compile("[A-Z][a-z]*|.*\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+$");
    private static final String PAGE = Page.class.getSimpleName();
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName CODES = DotName.createSimple(ProblemCodes.class);
    private static final DotName TAG = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.tags.Tag");

    private final Map<String, List<ClassInfo>> types = new HashMap<>();
    private final Map<String, List<ClassInfo>> resources = new TreeMap<>();

    public TypesInOpenApi(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.name().toString().startsWith("hiring.") && (type.isRecord() || type.isEnum())) {
                types.computeIfAbsent(nameOf(type), name -> new ArrayList<>()).add(type);
            }
            AnnotationInstance tag = type.declaredAnnotation(TAG);
            if (tag != null) {
                resources
                        .computeIfAbsent(tag.value("name").asString(), name -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    private static String nameOf(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(annotation -> annotation.value("name"))
                .map(value -> value.asString())
                .orElseGet(type::simpleName);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describeTags(document);
        nameProblems(document);
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> typeOf(name, schema).ifPresent(type -> {
                    describe(schema, type);
                    nameOfNested(name, type).ifPresent(full -> names.put(name, full));
                }));
        new SchemaNames(names).apply(document);
    }

    /** A single-word or numbered name of a nested type gets the name of the enclosing type as its prefix. */
    private static Optional<String> nameOfNested(String name, ClassInfo type) {
        return BARE.matcher(name).matches() && type.enclosingClass() != null
                ? Optional.of(type.enclosingClass().withoutPackagePrefix().replaceAll(".*\\$", "") + type.simpleName())
                : Optional.empty();
    }

    private void describeTags(OpenAPI document) {
        for (Tag tag : Optional.ofNullable(document.getTags()).orElse(List.of())) {
            if (tag.getDescription() == null) {
                tag.setDescription(orNull(resources.getOrDefault(tag.getName(), List.of()).stream()
                        .map(TypesInOpenApi::javadocOf)
                        .map(javadoc -> JavadocText.of(javadoc.getComment()))
                        // An index can list a class twice
                        .distinct()
                        .collect(Collectors.joining("\n\n"))));
            }
        }
    }

    private void nameProblems(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> codesOf(operation).ifPresent(codes -> {
                    String said =
                            Optional.ofNullable(operation.getDescription()).orElse("");
                    operation.setDescription((said + "\n\nProblems: " + String.join(", ", codes) + ".").strip());
                    operation.addExtension(PROBLEM_CODES, codes);
                }));
    }

    // An operation's id consists of its class and its method
    private Optional<List<String>> codesOf(Operation operation) {
        String[] parts = operation.getOperationId().split("_", 2);
        return resources.values().stream()
                .flatMap(List::stream)
                .filter(resource -> resource.simpleName().equals(parts[0]))
                .flatMap(resource -> resource.methods().stream())
                .filter(method -> method.name().equals(parts[1]))
                .map(method -> method.annotation(CODES))
                .filter(Objects::nonNull)
                .map(annotation -> List.of(annotation.value().asStringArray()))
                .findFirst();
    }

    private static ClassJavadoc javadocOf(ClassInfo type) {
        return RuntimeJavadoc.getJavadoc(
                type.name().toString(), Thread.currentThread().getContextClassLoader());
    }

    /** The type whose constants or properties are the schema's, where several types have the name. */
    private Optional<ClassInfo> typeOf(String name, Schema schema) {
        // The schema of a page is named after the page and its items
        String typeName = !types.containsKey(name) && name.startsWith(PAGE)
                ? PAGE
                : NUMBER.matcher(name).replaceAll("");
        return types.getOrDefault(typeName, List.of()).stream()
                .filter(type -> type.isEnum() ? hasConstantsOf(type, schema) : hasPropertiesOf(type, schema))
                .findFirst();
    }

    private static boolean hasConstantsOf(ClassInfo type, Schema schema) {
        return schema.getEnumeration() != null
                && schema.getEnumeration().stream()
                        .map(String::valueOf)
                        .toList()
                        .equals(type.enumConstants().stream()
                                .map(FieldInfo::name)
                                .toList());
    }

    private static boolean hasPropertiesOf(ClassInfo type, Schema schema) {
        Set<String> properties = schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
        return properties.containsAll(
                type.recordComponents().stream().map(RecordComponentInfo::name).toList());
    }

    private static void describe(Schema schema, ClassInfo type) {
        ClassJavadoc javadoc = javadocOf(type);
        if (schema.getDescription() == null) {
            schema.setDescription(orNull(JavadocText.of(javadoc.getComment())));
        }
        if (!type.isRecord() || schema.getProperties() == null) {
            return;
        }
        TreeSet<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            if (!component.type().hasAnnotation(NULLABLE)) {
                required.add(component.name());
            }
            if (property.getDescription() == null && property.getRef() == null) {
                property.setDescription(javadoc.getRecordComponents().stream()
                        .filter(param -> param.getName().equals(component.name()))
                        .map(ParamJavadoc::getComment)
                        .map(JavadocText::of)
                        .findFirst()
                        .orElse(null));
            }
        }
        // Uses the order of the components, as readers expect
        if (!required.isEmpty()) {
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(required::contains)
                    .toList());
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
