package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.form.Conflict;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

/** Parts of a draft that are lists, with a page for each item. The page of a list has the name of its part. */
@ApplicationScoped
class DraftLists {

    private static final String NEW = "new";

    private final Drafts drafts;

    DraftLists(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The place of an item that an address names; "new" is after the last one. */
    static int place(String named, int size) {
        if (named.equals(NEW)) {
            return size;
        }
        try {
            int place = Integer.parseInt(named);
            if (place >= 0 && place < size) {
                return place;
            }
        } catch (NumberFormatException e) {
            throw new NotFoundException(e);
        }
        throw new NotFoundException();
    }

    /** Saves or removes the item that the address names, and shows the list. */
    Response saveItem(
            UUID id,
            String part,
            String named,
            Fields fields,
            MultivaluedMap<String, String> sent,
            BiFunction<Draft, Form, TemplateInstance> again) {
        Conflict.resolve(sent);
        if (named.equals(NEW)) {
            return add(id, part, fields, sent, again);
        }
        Draft draft = drafts.load(id);
        ArrayNode list = Json.listOf(draft.part(part));
        int place = place(named, list.size());
        if (sent.containsKey("_remove")) {
            list.remove(place);
        } else {
            list.set(
                    place,
                    fields.readOnto(draft.application().form(), sent).path(part).path(place));
        }
        return drafts.save(id, part, list, sent, DraftPages.here(id, part), Draft::form, again);
    }

    /**
     * Adds the items that were sent behind those that are saved. What an earlier sending of the same page has added is
     * not added again.
     */
    Response add(
            UUID id,
            String part,
            Fields fields,
            MultivaluedMap<String, String> sent,
            BiFunction<Draft, Form, TemplateInstance> again) {
        Draft draft = drafts.load(id);
        boolean changedSince = !draft.version().equals(Sent.version(sent));
        draft.append(sent, part);
        JsonNode saved = draft.part(part);
        ArrayNode list = Json.listOf(saved);
        JsonNode read = fields.read(sent).path(part);
        for (int i = saved.size(); i < read.size(); i++) {
            JsonNode item = read.get(i);
            if (!item.isEmpty() && !(changedSince && has(saved, item))) {
                list.add(item);
            }
        }
        String next = DraftPages.here(id, part);
        return list.equals(saved) ? See.other(next) : drafts.save(id, part, list, sent, next, Draft::form, again);
    }

    private static boolean has(JsonNode list, JsonNode item) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(saved -> item.properties().stream()
                        .allMatch(member -> member.getValue().equals(saved.path(member.getKey()))));
    }
}
