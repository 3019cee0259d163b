package hiring.portal.staff.vacancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hiring.portal.page.Words;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.StreamSupport;

/**
 * A line of the editor: a heading, or a field for a value that the document has. Its name is the value's JSON Pointer.
 *
 * @param level of a heading
 */
public record Row(Kind kind, String name, String label, int level) {

    private static final int LONG = 80;

    /** What the line is. */
    public enum Kind {
        HEADING,
        TEXT,
        LONG_TEXT,
        NUMBER,
        BOOLEAN,
        LINES,
        ADD,
        REMOVE
    }

    public boolean is(String kindName) {
        return kind.name().equals(kindName);
    }

    /** The lines for a part of a document. */
    static List<Row> of(String pointer, JsonNode content) {
        List<Row> rows = new ArrayList<>();
        add(rows, pointer, content, 2);
        return rows;
    }

    private static void add(List<Row> rows, String pointer, JsonNode node, int level) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> addMember(rows, pointer + "/" + member.getKey(), member, level));
        } else if (node instanceof ArrayNode list) {
            addList(rows, pointer, list, level);
        } else {
            rows.add(new Row(kindOf(node), pointer, label(pointer), level));
        }
    }

    private static void addMember(List<Row> rows, String pointer, Entry<String, JsonNode> member, int level) {
        JsonNode value = member.getValue();
        boolean holdsMore = value.isObject() || (value.isArray() && !isLines(value));
        if (holdsMore && !value.isEmpty()) {
            rows.add(new Row(Kind.HEADING, pointer, label(pointer), Math.min(level, 4)));
        }
        add(rows, pointer, value, level + 1);
    }

    private static void addList(List<Row> rows, String pointer, ArrayNode list, int level) {
        if (isLines(list)) {
            rows.add(new Row(Kind.LINES, pointer, label(pointer), level));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String item = pointer + "/" + i;
            rows.add(new Row(Kind.HEADING, item, label(pointer) + " " + (i + 1), Math.min(level, 4)));
            add(rows, item, list.get(i), level + 1);
            rows.add(new Row(Kind.REMOVE, item, label(pointer) + " " + (i + 1), level));
        }
        if (!list.isEmpty()) {
            rows.add(new Row(Kind.ADD, pointer, label(pointer), level));
        }
    }

    /** A list of texts is one field with a line for each. */
    private static boolean isLines(JsonNode list) {
        return list.isArray() && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static Kind kindOf(JsonNode node) {
        if (node.isBoolean()) {
            return Kind.BOOLEAN;
        }
        if (node.isNumber()) {
            return Kind.NUMBER;
        }
        return node.asText().length() > LONG ? Kind.LONG_TEXT : Kind.TEXT;
    }

    /** Writes what was sent into the document; an emptied field is removed. */
    static void write(ObjectNode document, List<Row> rows, MultivaluedMap<String, String> sent) {
        for (Row row : rows) {
            List<String> values = sent.get(row.name());
            int last = row.name().lastIndexOf('/');
            if (values == null || last < 0) {
                continue;
            }
            JsonNode parent = document.at(row.name().substring(0, last));
            String member = row.name().substring(last + 1);
            String text = values.getFirst().replace("\r\n", "\n").strip();
            if (parent instanceof ObjectNode object) {
                if (text.isEmpty() && row.kind() != Kind.LINES) {
                    object.remove(member);
                } else {
                    object.set(member, value(row.kind(), text));
                }
            }
        }
    }

    private static JsonNode value(Kind kind, String text) {
        return switch (kind) {
            case NUMBER -> number(text);
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
            case LINES -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
                yield list;
            }
            default -> TextNode.valueOf(text);
        };
    }

    // What is no number is sent as it was typed, so that the service names the mistake
    private static JsonNode number(String text) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text);
        }
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String label(String pointer) {
        return Words.ofMember(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
}
