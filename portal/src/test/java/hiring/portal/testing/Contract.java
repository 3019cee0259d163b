package hiring.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The checked-in description of a service's API. */
public final class Contract {

    private static final Map<String, Contract> ALL = new ConcurrentHashMap<>();
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    /** What a service does for a verb and a path; the path has its variables in braces. */
    public record Operation(String verb, String path, JsonNode node) {

        /** Whether a request to this path asks for this operation. */
        public boolean answers(String askedVerb, String askedPath) {
            return verb.equals(askedVerb) && askedPath.matches(expression(path));
        }

        private long variables() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Operation(
                                verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()))));
        // A path without variables is meant before one whose variable would match too
        operations.sort(java.util.Comparator.comparingLong(Operation::variables));
    }

    /** For example "vacancy" for vacancy-service. */
    public static Contract of(String service) {
        return ALL.computeIfAbsent(service, Contract::read);
    }

    private static Contract read(String service) {
        Path file = Path.of(Objects.requireNonNull(System.getProperty("hiring.root")))
                .resolve(service + "-service/openapi.yaml");
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        options.setCodePointLimit(100_000_000);
        Yaml yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                new TextDates());
        try {
            return new Contract(new ObjectMapper().valueToTree(yaml.load(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dates in examples stay texts. */
    private static final class TextDates extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }

    /** The operation with this path, whatever the names of its variables; else all that it may mean. */
    public List<Operation> operations(String verb, String path) {
        String plain = withoutNames(path);
        List<Operation> exact = operations.stream()
                .filter(operation -> operation.verb().equals(verb)
                        && withoutNames(operation.path()).equals(plain))
                .toList();
        return exact.isEmpty()
                ? operations.stream()
                        .filter(operation -> operation.verb().equals(verb)
                                && withoutNames(operation.path()).matches(expression(path)))
                        .toList()
                : exact;
    }

    /** The operation for a request. */
    public Stream<Operation> answering(String verb, String path) {
        return operations.stream().filter(operation -> operation.answers(verb, path));
    }

    public List<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(this::resolved)
                .toList();
    }

    /** The answer where all goes well. */
    public JsonNode success(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .findFirst()
                .map(answer -> resolved(answer.getValue()))
                .orElseThrow();
    }

    public int successStatus(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .findFirst()
                .map(answer -> Integer.parseInt(answer.getKey()))
                .orElseThrow();
    }

    /** The schema that a reference stands for. */
    public JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /** What a request has that the contract does not allow, or lacks. */
    public List<String> mistakes(JsonNode value, JsonNode described, String at) {
        JsonNode schema = resolved(described);
        List<String> mistakes = new ArrayList<>();
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText("");
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
        if (!fits) {
            return List.of(at + " is no " + type + ": " + value);
        }
        if (schema.has("enum") && !schema.path("enum").toString().contains(value.toString())) {
            mistakes.add(at + " is none of " + schema.path("enum") + ": " + value);
        }
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(member -> {
                JsonNode property = schema.path("properties").path(member.getKey());
                String name = at + "/" + member.getKey();
                if (property.isMissingNode()) {
                    mistakes.add(name + " is not described");
                } else {
                    mistakes.addAll(mistakes(member.getValue(), property, name));
                }
            });
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    mistakes.add(at + "/" + name.asText() + " is missing");
                }
            });
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            mistakes.addAll(mistakes(value.get(i), schema.path("items"), at + "/" + i));
        }
        return mistakes;
    }

    public JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static String withoutNames(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    private static String expression(String path) {
        return Pattern.compile("[^{}]+(?=\\{|$)")
                .matcher(VARIABLE.matcher(path).replaceAll("{}"))
                .replaceAll(literal -> java.util.regex.Matcher.quoteReplacement(Pattern.quote(literal.group())))
                .replace("{}", "[^/]+");
    }
}
