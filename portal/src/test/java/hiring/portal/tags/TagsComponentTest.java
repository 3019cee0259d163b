package hiring.portal.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.portal.form.Form;
import hiring.portal.form.Option;
import hiring.portal.testing.StubServices;
import io.quarkus.arc.Arc;
import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares our tags with the examples of GOV.UK Frontend whose options the tags have. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class TagsComponentTest {

    private static final Path FIXTURES = Path.of("target/govuk-fixtures");
    private static final String NAME = "/field";
    private static final String ID = Form.id(NAME);
    private static final String COMMON = "form=form name=name hint=hint";

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "input",
                    Set.of(
                            "label",
                            "hint",
                            "errorMessage",
                            "name",
                            "id",
                            "classes",
                            "type",
                            "value",
                            "autocomplete",
                            "inputmode"),
            "textarea", Set.of("label", "hint", "errorMessage", "name", "id", "value", "rows"),
            "select", Set.of("label", "hint", "errorMessage", "name", "id", "items"),
            "radios", Set.of("fieldset", "hint", "errorMessage", "name", "idPrefix", "items", "classes", "value"),
            "checkboxes", Set.of("fieldset", "hint", "errorMessage", "name", "idPrefix", "items", "classes"),
            "date-input", Set.of("fieldset", "hint", "errorMessage", "id", "items"),
            "error-summary", Set.of("titleText", "errorList"),
            "button", Set.of("text", "name", "value", "classes", "preventDoubleClick"));
    private static final Set<String> PARTS =
            Set.of("text", "legend", "value", "checked", "selected", "hint", "classes");
    private static final Set<String> CLASSES = Set.of(
            "govuk-radios--inline",
            "govuk-radios--small",
            "govuk-checkboxes--small",
            "govuk-button--secondary",
            "govuk-button--warning");

    static Stream<Arguments> examples() {
        return new TreeMap<>(OPTIONS)
                .keySet().stream()
                        .flatMap(component -> fixtures(component)
                                .filter(fixture -> isSupported(component, fixture.path("options")))
                                .map(fixture -> Arguments.of(
                                        component, Named.of(fixture.path("name").asText(), fixture))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void a_tag_makes_the_markup_of_the_library(String component, JsonNode fixture) {
        JsonNode options = fixture.path("options");
        String ours = render(component, options);
        Element expected = body(fixture.path("html").asText());
        Element actual = body(ours);
        String theirId = options.path("idPrefix")
                .asText(options.path("id").asText(options.path("name").asText("")));

        assertThat(normal(actual, ID, component)).isEqualTo(normal(expected, theirId, component));
    }

    @org.junit.jupiter.api.Test
    void each_tag_is_compared_with_several_examples() {
        Map<String, Long> compared =
                examples().collect(Collectors.groupingBy(example -> (String) example.get()[0], Collectors.counting()));

        assertThat(compared)
                .hasSize(OPTIONS.size())
                .allSatisfy(
                        (component, count) -> assertThat(count).as(component).isGreaterThanOrEqualTo(3));
    }

    private static String render(String component, JsonNode options) {
        Form form = Form.empty();
        if (options.has("value")) {
            form.put(NAME, options.path("value").asText());
        }
        String error = options.path("errorMessage").path("text").asText("");
        if (!error.isEmpty()) {
            form.error(NAME, error);
        }
        String classes = options.path("classes").asText("");
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("form", form);
        data.put("name", NAME);
        data.put("hint", text(options.path("hint").path("text")));
        data.put("label", text(options.path("label").path("text")));
        data.put("legend", text(options.path("fieldset").path("legend").path("text")));
        String tag = switch (component) {
            case "input" -> {
                data.put("width", classes.isEmpty() ? null : classes.replace("govuk-input--width-", ""));
                data.put("type", text(options.path("type")));
                data.put("autocomplete", text(options.path("autocomplete")));
                data.put("inputmode", text(options.path("inputmode")));
                yield "{#input " + COMMON + " label=label width=width type=type autocomplete=autocomplete"
                        + " inputmode=inputmode /}";
            }
            case "textarea" -> {
                data.put("rows", text(options.path("rows")));
                yield "{#textarea " + COMMON + " label=label rows=rows /}";
            }
            case "select" -> {
                data.put("options", items(options, form));
                yield "{#select " + COMMON + " label=label options=options /}";
            }
            case "radios", "checkboxes" -> {
                data.put("options", items(options, form));
                data.put("type", component);
                data.put("inline", classes.contains("--inline") ? "yes" : null);
                data.put("small", classes.contains("--small") ? "yes" : null);
                yield "{#choices " + COMMON + " legend=legend options=options type=type inline=inline small=small /}";
            }
            case "date-input" -> {
                boolean hasDay =
                        options.path("items").isEmpty() || options.path("items").size() == 3;
                data.put("day", hasDay ? "yes" : null);
                yield "{#dateInput " + COMMON + " legend=legend day=day /}";
            }
            case "error-summary" -> {
                Form wrong = Form.empty();
                options.path("errorList")
                        .forEach(item -> wrong.error(
                                item.has("href") ? NAME : "", item.path("text").asText()));
                data.put("form", wrong);
                yield "{#errors form=form /}";
            }
            default -> {
                data.put("text", text(options.path("text")));
                data.put("style", classes.isEmpty() ? null : classes.replace("govuk-button--", ""));
                data.put("button", text(options.path("name")));
                data.put("value", text(options.path("value")));
                yield "{#submit text=text style=style name=button value=value /}";
            }
        };
        return Objects.requireNonNull(Arc.container().instance(Engine.class).get())
                .parse(tag)
                .render(data);
    }

    private static List<Option> items(JsonNode options, Form form) {
        StreamSupport.stream(options.path("items").spliterator(), false)
                .filter(item -> item.path("checked").asBoolean()
                        || item.path("selected").asBoolean())
                .forEach(item -> form.put(NAME, item.path("value").asText()));
        return StreamSupport.stream(options.path("items").spliterator(), false)
                .map(item -> new Option(
                        item.path("value").asText(),
                        item.path("text").asText(),
                        text(item.path("hint").path("text"))))
                .toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    private static boolean isSupported(String component, JsonNode options) {
        Set<String> known = OPTIONS.getOrDefault(component, Set.of());
        boolean field = !component.equals("button") && !component.equals("error-summary");
        boolean legend = Set.of("radios", "checkboxes", "date-input").contains(component);
        for (var option : options.properties()) {
            if (!known.contains(option.getKey())) {
                return false;
            }
        }
        // A button with a name has a value here, and there is one title of a summary
        if (component.equals("button") && options.has("name") && !options.has("value")) {
            return false;
        }
        if (!options.path("titleText").asText("There is a problem").equals("There is a problem")) {
            return false;
        }
        String classes = options.path("classes").asText("");
        boolean classesKnown = classes.isEmpty()
                || classes.matches("govuk-input--width-\\d+")
                || CLASSES.containsAll(List.of(classes.split(" ", -1)));
        if (!classesKnown || (field && !legend && !options.path("label").has("text"))) {
            return false;
        }
        // What the tag has no argument for: a heading as label, other attributes, conditional items, dividers
        for (String part : List.of("label", "hint", "errorMessage", "fieldset")) {
            if (!plain(options.path(part))) {
                return false;
            }
        }
        if (legend && !options.path("fieldset").path("legend").has("text")) {
            return false;
        }
        long chosen = 0;
        for (JsonNode item : options.path("items")) {
            if (component.equals("date-input")
                    ? item.has("value")
                            || item.has("autocomplete")
                            || item.has("id")
                            || item.has("label")
                            || item.has("pattern")
                    : !plain(item) || item.path("text").isMissingNode()) {
                return false;
            }
            chosen += item.path("checked").asBoolean() || item.path("selected").asBoolean() ? 1 : 0;
        }
        for (JsonNode item : options.path("errorList")) {
            if (item.has("html")
                    || item.has("attributes")
                    || item.path("text").asText().contains("<")) {
                return false;
            }
        }
        return chosen < 2
                && (!Set.of("select", "radios", "checkboxes").contains(component)
                        || !options.path("items").isEmpty());
    }

    private static boolean plain(JsonNode part) {
        for (var member : part.properties()) {
            if (!PARTS.contains(member.getKey())
                    || (member.getValue().isObject() && !plain(member.getValue()))
                    || (member.getKey().equals("text")
                            && member.getValue().asText().isBlank())) {
                return false;
            }
        }
        return true;
    }

    private static Stream<JsonNode> fixtures(String component) {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            Path file = files.filter(path -> path.endsWith(component + "/fixtures.json"))
                    .findFirst()
                    .orElseThrow();
            JsonNode fixtures = new ObjectMapper().readTree(file.toFile()).path("fixtures");
            return StreamSupport.stream(fixtures.spliterator(), false).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element body(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }

    /** The elements line by line, without what differs by design. */
    private static String normal(Element body, String id, String component) {
        body.select("option").stream()
                .filter(option ->
                        option.text().equals("Choose") && option.attr("value").isEmpty())
                .forEach(Node::remove);
        if (component.equals("date-input")) {
            // The first field has the group's id, so that the error summary leads to it
            body.select(".govuk-date-input").removeAttr("id");
            body.select("input").removeAttr("name").removeAttr("id").removeAttr("value");
            body.select(".govuk-date-input__label").removeAttr("for");
        }
        if (component.equals("button")) {
            body.select("button").removeAttr("type").removeAttr("data-prevent-double-click");
        }
        StringBuilder lines = new StringBuilder();
        append(lines, body, id, 0);
        return lines.toString();
    }

    private static void append(StringBuilder lines, Element element, String id, int depth) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                lines.append("  ".repeat(depth)).append(text.text().strip()).append('\n');
            } else if (child instanceof Element inner) {
                lines.append("  ".repeat(depth)).append(inner.tagName());
                attributes(inner, id)
                        .forEach((name, value) ->
                                lines.append(' ').append(name).append('=').append(value));
                lines.append('\n');
                append(lines, inner, id, depth + 1);
            }
        }
    }

    private static Map<String, String> attributes(Element element, String id) {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(attribute -> {
            String name = attribute.getKey();
            String value = attribute.getValue();
            switch (name) {
                case "class" ->
                    attributes.put(
                            name,
                            String.join(
                                    " ",
                                    element.classNames().stream()
                                            // Ours are small by default
                                            .filter(one -> !one.startsWith("govuk-fieldset__legend--"))
                                            .collect(Collectors.toCollection(TreeSet::new))));
                case "id", "for", "aria-describedby" ->
                    attributes.put(
                            name,
                            Stream.of(value.strip().split(" ", -1))
                                    .map(one -> one.startsWith(id) ? "ID" + one.substring(id.length()) : one)
                                    .collect(Collectors.joining(" ")));
                case "name" -> attributes.put(name, element.tagName().equals("button") ? value : "NAME");
                case "href" -> attributes.put(name, "#");
                case "value" -> {
                    if (!value.isEmpty()) {
                        attributes.put(name, value);
                    }
                }
                default -> attributes.put(name, value);
            }
        });
        return attributes;
    }
}
