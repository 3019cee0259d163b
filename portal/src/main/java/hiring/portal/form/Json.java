package hiring.portal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Documents for the services. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static TextNode text(String text) {
        return TextNode.valueOf(text);
    }

    /** A list that may be changed: a copy of the node, or an empty one where there is none. */
    public static ArrayNode listOf(JsonNode node) {
        return node.isArray() ? node.deepCopy() : array();
    }

    /** The list without the empty objects at its end, which are blocks of a page that were not filled in. */
    public static ArrayNode withoutEmptyEnd(JsonNode list) {
        ArrayNode kept = listOf(list);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }
}
