package hiring.portal.form;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.ServiceProblem;
import hiring.portal.client.ServiceProblem.Mistake;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a page: what they hold and what is wrong with them. A field is named by the JSON Pointer of its value
 * in the request to the service, so that a service's mistakes belong to fields without further mapping.
 */
public final class Form {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<Problem> summary = new ArrayList<>();
    private String version = "";

    /** A line of the error summary, which leads to its field. */
    public record Problem(String text, String href) {}

    /** An empty form. */
    public static Form empty() {
        return new Form();
    }

    /** The form with what a service holds. */
    public static Form of(JsonNode document) {
        Form form = new Form();
        form.read("", document);
        return form;
    }

    /** The form as a person has sent it. */
    public static Form of(MultivaluedMap<String, String> sent) {
        Form form = new Form();
        sent.forEach((name, value) -> {
            if (name.startsWith("/")) {
                form.values.put(name, List.copyOf(value));
            }
        });
        form.version = orEmpty(sent.getFirst("_version"));
        return form;
    }

    private void read(String pointer, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> read(pointer + "/" + member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                read(pointer + "/" + i, node.get(i));
                if (node.get(i).isValueNode()) {
                    texts.add(node.get(i).asText());
                }
            }
            values.put(pointer, texts);
        } else if (!node.isNull() && !node.isMissingNode()) {
            String text = node.asText();
            values.put(pointer, List.of(text));
            PartialDate.split(text).forEach((part, value) -> values.put(pointer + "#" + part, List.of(value)));
        }
    }

    public Form put(String pointer, @Nullable String value) {
        if (value != null) {
            values.put(pointer, List.of(value));
        }
        return this;
    }

    public Form version(String newVersion) {
        this.version = newVersion;
        return this;
    }

    /**
     * Adds a service's mistakes.
     *
     * @param under the pointer of this page's document in the service's request, "" where they are the same
     */
    public Form mistakes(List<Mistake> mistakes, String under) {
        mistakes.forEach(mistake -> {
            String pointer = mistake.pointer().startsWith(under)
                    ? mistake.pointer().substring(under.length())
                    : mistake.pointer();
            error(pointer, mistake.message());
        });
        return this;
    }

    /**
     * Adds what a service has refused: its mistakes, or its reason. A failure of the service or of the sign-in is no
     * mistake of the person and is thrown again.
     */
    public Form refused(ServiceProblem problem) {
        return refused(problem, "");
    }

    /**
     * Adds what a service has refused.
     *
     * @param under what the names of this page's fields lack of the pointers in the service's request
     */
    public Form refused(ServiceProblem problem, String under) {
        if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404 || problem.status() == 429) {
            throw problem;
        }
        return problem.mistakes().isEmpty() ? error("", problem.detail()) : mistakes(problem.mistakes(), under);
    }

    public Form error(String pointer, String text) {
        errors.putIfAbsent(pointer, text);
        summary.add(new Problem(text, pointer.isEmpty() ? "" : "#" + id(pointer)));
        return this;
    }

    /** Puts all mistakes at the one field of a page whose field has another name than the service's member. */
    public Form errorsAt(String pointer) {
        List<Problem> all = List.copyOf(summary);
        errors.clear();
        summary.clear();
        all.forEach(problem -> error(pointer, problem.text()));
        return this;
    }

    public String value(String name) {
        List<String> found = values.get(name);
        return found == null || found.isEmpty() ? "" : found.getFirst();
    }

    /** What a part of a date holds: "day", "month" or "year". */
    public String part(String name, String part) {
        return value(name + "#" + part);
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether something is entered in the field or below it. */
    public boolean hasAny(String name) {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(name + "/")
                        && entry.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** The words for what is wrong with the field, or "". */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** Whether something is wrong with the field or below it. */
    public boolean isWrong(String name) {
        return errors.keySet().stream().anyMatch(pointer -> pointer.equals(name) || pointer.startsWith(name + "/"));
    }

    public List<Problem> getSummary() {
        return summary;
    }

    /** What is wrong, in words. */
    public List<String> texts() {
        return summary.stream().map(Problem::text).toList();
    }

    public boolean isWrong() {
        return !summary.isEmpty();
    }

    public String getVersion() {
        return version;
    }

    Map<String, List<String>> values() {
        return values;
    }

    /** The id of a field in the page. */
    public static String id(String name) {
        return "f-" + name.replaceAll("^/", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
