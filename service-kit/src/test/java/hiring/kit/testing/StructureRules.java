package hiring.kit.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Limits the size of a package, and forbids a simple name in two packages and a tag of two resources. Used like
 * {@link ArchitectureRules}.
 */
public final class StructureRules {

    private static final int MOST_TYPES = 15;

    private StructureRules() {}

    @ArchTest
    static void packages_have_at_most_fifteen_types(JavaClasses classes) {
        Map<String, Long> sizes =
                topLevel(classes).collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        sizes.values().removeIf(size -> size <= MOST_TYPES);

        assertThat(sizes)
                .as("Packages with more than %d types: split them by feature", MOST_TYPES)
                .isEmpty();
    }

    @ArchTest
    static void simple_names_are_unique(JavaClasses classes) {
        Map<String, TreeSet<String>> packages = topLevel(classes)
                .collect(groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        mapping(JavaClass::getPackageName, toCollection(TreeSet::new))));
        packages.values().removeIf(places -> places.size() < 2);

        assertThat(packages).as("Simple names that more than one package uses").isEmpty();
    }

    @ArchTest
    static void tags_are_unique(JavaClasses classes) {
        Map<String, TreeSet<String>> resources = classes.stream()
                .filter(type -> type.isAnnotatedWith(Tag.class))
                .collect(groupingBy(
                        type -> type.getAnnotationOfType(Tag.class).name(),
                        TreeMap::new,
                        mapping(JavaClass::getSimpleName, toCollection(TreeSet::new))));
        resources.values().removeIf(types -> types.size() < 2);

        assertThat(resources)
                .as("Tags of more than one resource, whose descriptions the API's document would mix")
                .isEmpty();
    }

    private static Stream<JavaClass> topLevel(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }
}
