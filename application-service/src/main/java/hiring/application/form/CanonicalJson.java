package hiring.application.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a record as JSON, so that its hash can be computed again by any reader: members in the order of
 * their names, nothing absent, no white space, only those characters escaped that must be (RFC 8785 for the types that
 * occur here).
 */
public final class CanonicalJson {

    // Of a form of usual length, so that the text is not copied again and again while it grows
    private static final int USUAL_LENGTH = 1 << 14;

    /** A member of a record: its name as it stands in the text, and how its value is read. */
    private record Member(String name, RecordComponent component) {

        static Member of(RecordComponent component) {
            StringBuilder name = new StringBuilder();
            writeText(component.getName(), name);
            return new Member(name.append(':').toString(), component);
        }
    }

    // Java makes the components and their accessors anew each time it is asked for them
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .map(Member::of)
                    .toList();
        }
    };

    private CanonicalJson() {}

    public static String of(Record document) {
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
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
        for (Member member : MEMBERS.get(node.getClass())) {
            Object value = member(member.component(), node);
            if (value != null) {
                json.append(separator).append(member.name());
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
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        json.append(text, written, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
