package hiring.portal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a page may send, and the JSON document that they make. Fields that are not declared are left out, and
 * empty ones are absent from the document.
 */
public final class Fields {

    private final List<Field> declared = new ArrayList<>();

    private enum Kind {
        TEXT,
        LINES,
        NUMBER,
        BOOLEAN,
        LIST,
        DATE
    }

    private record Field(String pointer, Pattern pattern, Kind kind) {}

    /** Texts. In a pointer, * stands for the place in a list. */
    public static Fields texts(String... pointers) {
        return new Fields().add(Kind.TEXT, pointers);
    }

    public static Fields none() {
        return new Fields();
    }

    /** A text of several lines, as a list of its lines. */
    public Fields lines(String... pointers) {
        return add(Kind.LINES, pointers);
    }

    public Fields andTexts(String... pointers) {
        return add(Kind.TEXT, pointers);
    }

    public Fields numbers(String... pointers) {
        return add(Kind.NUMBER, pointers);
    }

    public Fields booleans(String... pointers) {
        return add(Kind.BOOLEAN, pointers);
    }

    /** Boxes of which several may be ticked. */
    public Fields lists(String... pointers) {
        return add(Kind.LIST, pointers);
    }

    /** Dates with a field each for day, month and year, of which the first two may be unknown. */
    public Fields dates(String... pointers) {
        return add(Kind.DATE, pointers);
    }

    private Fields add(Kind kind, String... pointers) {
        for (String pointer : pointers) {
            declared.add(new Field(pointer, Pattern.compile(pointer.replace("*", "\\d{1,3}")), kind));
        }
        return this;
    }

    /** The document of the sent fields. */
    public ObjectNode read(MultivaluedMap<String, String> sent) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        sent.forEach((name, values) -> {
            int part = name.indexOf('#');
            String pointer = part < 0 ? name : name.substring(0, part);
            for (Field field : declared) {
                if (field.pattern.matcher(pointer).matches()) {
                    JsonNode value = value(field.kind, pointer, values, sent);
                    if (value != null) {
                        set(document, pointer, value);
                    }
                    return;
                }
            }
        });
        return document;
    }

    /** The document of the sent fields, with what is saved and has no field in the page. */
    public ObjectNode readOnto(JsonNode saved, MultivaluedMap<String, String> sent) {
        ObjectNode document = read(sent);
        keep("", saved, document);
        return document;
    }

    private void keep(String pointer, JsonNode saved, JsonNode read) {
        if (saved instanceof ArrayNode list) {
            for (int i = 0; i < Math.min(list.size(), read.size()); i++) {
                keep(pointer + "/*", list.get(i), read.path(i));
            }
        } else if (read instanceof ObjectNode object) {
            saved.properties().forEach(member -> {
                String name = pointer + "/" + member.getKey();
                if (object.has(member.getKey())) {
                    keep(name, member.getValue(), object.path(member.getKey()));
                } else if (declared.stream()
                        .noneMatch(field -> field.pointer.equals(name) || field.pointer.startsWith(name + "/"))) {
                    object.set(member.getKey(), member.getValue());
                }
            });
        }
    }

    private static @Nullable JsonNode value(
            Kind kind, String pointer, List<String> values, MultivaluedMap<String, String> sent) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String first = values.isEmpty() ? "" : values.getFirst();
        return switch (kind) {
            case TEXT -> first.isBlank() ? null : json.textNode(first.strip().replace("\r\n", "\n"));
            case LINES ->
                first.isBlank() ? null : list(first.lines().map(String::strip).toList());
            case NUMBER -> number(first.strip());
            case BOOLEAN -> first.isBlank() ? null : json.booleanNode(Boolean.parseBoolean(first));
            case LIST -> list(values);
            case DATE -> {
                String text = PartialDate.join(
                        part(sent, pointer, PartialDate.DAY),
                        part(sent, pointer, PartialDate.MONTH),
                        part(sent, pointer, PartialDate.YEAR));
                yield text.isBlank() ? null : json.textNode(text);
            }
        };
    }

    // What is no number is sent as it was typed, so that the service names the mistake
    private static @Nullable JsonNode number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text.replace(",", "")));
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    private static JsonNode list(List<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        // The hidden field of a conflict page holds one value in each line
        values.stream().flatMap(String::lines).filter(value -> !value.isBlank()).forEach(list::add);
        return list;
    }

    private static String part(MultivaluedMap<String, String> sent, String pointer, String part) {
        String value = sent.getFirst(pointer + "#" + part);
        return value == null ? "" : value;
    }

    private static void set(ObjectNode document, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/", -1);
        JsonNode at = document;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            boolean list = !last && isIndex(steps[i + 1]);
            if (at instanceof ObjectNode object) {
                if (last) {
                    object.set(steps[i], value);
                } else {
                    at = list ? object.withArray(steps[i]) : object.withObjectProperty(steps[i]);
                }
            } else if (at instanceof ArrayNode array) {
                int index = Integer.parseInt(steps[i]);
                while (array.size() <= index) {
                    array.addObject();
                }
                if (last) {
                    array.set(index, value);
                } else {
                    at = array.get(index);
                }
            }
        }
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(Character::isDigit);
    }
}
