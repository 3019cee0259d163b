package hiring.application.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a record as JSON, so that its hash can be computed again by anybody: members in the order of their names, nothing
 * absent, no white space, only those characters escaped that must be (RFC 8785 for the types that occur here).
 */
public final class CanonicalJson {

    // Java makes the components and their accessors anew each time it is asked for them
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .toList();
        }
    };

    private CanonicalJson() {}

    public static String of(Record document) {
        StringBuilder json = new StringBuilder();
        write(document, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Record node -> writeMembers(node, json);
            case Collection<?> list -> {
                json.append('[');
                String separator = "";
                for (Object element : list) {
                    json.append(separator);
                    writeElement(element, json);
                    separator = ",";
                }
                json.append(']');
            }
            case Boolean flag -> json.append(flag.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Enum<?> constant -> writeText(constant.name(), json);
            // Texts, and ids and dates in their ISO form
            default -> writeText(value.toString(), json);
        }
    }

    private static void writeElement(@Nullable Object element, StringBuilder json) {
        if (element == null) {
            json.append("null");
        } else {
            write(element, json);
        }
    }

    private static void writeMembers(Record node, StringBuilder json) {
        json.append('{');
        String separator = "";
        for (RecordComponent component : COMPONENTS.get(node.getClass())) {
            Object value = member(component, node);
            if (value != null) {
                json.append(separator);
                writeText(component.getName(), json);
                json.append(':');
                write(value, json);
                separator = ",";
            }
        }
        json.append('}');
    }

    /** Reads a member of a record by its accessor. */
    static @Nullable Object member(RecordComponent component, Record node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(component), e);
        }
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
