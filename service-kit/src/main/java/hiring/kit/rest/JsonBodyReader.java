package hiring.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.problem.Violations;
import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextFault;
import hiring.kit.text.TextPolicy;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link RequestBody} and reports all mistakes at once (decisions 0008 and 0060). It gives 400 for a malformed
 * body, an unknown field or a wrong type, 413 over one mebibyte, and 422 for a value that breaks a rule.
 */
@Provider
@Singleton
@Consumes(MediaType.WILDCARD)
public class JsonBodyReader implements MessageBodyReader<RequestBody> {

    private static final int LIMIT = 1 << 20;
    private static final int MOST_ERRORS = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(StrictValues.module())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private final Validator validator;
    private final InstantSource clock;

    JsonBodyReader(Validator validator, InstantSource clock) {
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return RequestBody.class.isAssignableFrom(type);
    }

    @Override
    public RequestBody readFrom(
            Class<RequestBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        // Readers for other media types would try to create a class that they cannot create
        if (mediaType == null || !mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new NotSupportedException();
        }
        return read(type, limited(body));
    }

    private static byte[] limited(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new ProblemException(KitProblem.TOO_LARGE, "A JSON body has at most " + LIMIT + " bytes");
        }
        return bytes;
    }

    /** Reads a body that is one member of a request, with the checks and the pointers of the whole request. */
    public <T extends RequestBody> T readMember(Class<T> type, String member, InputStream body) throws IOException {
        return read(type, MAPPER.createObjectNode().set(member, parse(limited(body))));
    }

    /** Reads data from another source than a request body, with the same checks. */
    public <T extends RequestBody> T read(Class<T> type, byte[] body) {
        return read(type, parse(body));
    }

    private <T extends RequestBody> T read(Class<T> type, JsonNode tree) {
        if (!tree.isObject()) {
            throw new ProblemException(KitProblem.MALFORMED_REQUEST, "The body must be a JSON object");
        }
        Set<FieldError> texts = new LinkedHashSet<>();
        findIllegalCharacters(tree, "", texts);
        List<FieldError> structural = new ArrayList<>();
        T request = bind(type, tree, structural, texts);
        List<FieldError> errors = new ArrayList<>();
        if (request != null) {
            validator.validate(request).forEach(violation -> errors.add(Violations.inBody(violation)));
            errors.addAll(request.findings(clock.instant()));
        }
        // Later checks would report a wrong value as missing, so the first report of a field wins
        Set<FieldError> all = new LinkedHashSet<>(structural);
        addWhereNothingIsWrong(texts, all);
        addWhereNothingIsWrong(errors, all);
        if (!structural.isEmpty()) {
            throw new ProblemException(KitProblem.MALFORMED_REQUEST, limited(all));
        }
        if (!all.isEmpty() || request == null) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, limited(all));
        }
        return request;
    }

    private static void addWhereNothingIsWrong(Collection<FieldError> later, Set<FieldError> all) {
        Set<String> wrong = all.stream().map(FieldError::pointer).collect(Collectors.toSet());
        later.stream().filter(error -> !wrong.contains(error.pointer())).forEach(all::add);
    }

    private static List<FieldError> limited(Set<FieldError> errors) {
        return errors.stream().limit(MOST_ERRORS).toList();
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new ProblemException(KitProblem.MALFORMED_REQUEST, "The body is empty");
            }
            return tree;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new ProblemException(
                    KitProblem.MALFORMED_REQUEST,
                    at == null
                            ? "The body is not JSON"
                            : "The body is not JSON from line %d, column %d"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new ProblemException(KitProblem.MALFORMED_REQUEST, "The body is not JSON in UTF-8");
        }
    }

    private static <T> @Nullable T bind(Class<T> type, JsonNode tree, List<FieldError> errors, Set<FieldError> texts) {
        ObjectReader reader = MAPPER.readerFor(type)
                .withHandler(new Collector(errors, texts))
                .withAttribute(RequestTexts.REFUSED, new RequestTexts.Refusals(texts));
        try {
            return reader.readValue(tree);
        } catch (JsonMappingException e) {
            errors.add(new FieldError(pointerTo(e), "wrong-type", "This is not of the expected type"));
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("A JSON tree in memory could not be read", e);
        }
    }

    private static String pointerTo(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()));
        }
        return pointer.toString();
    }

    // Also checks texts that are not bound to a field: keys, and unknown fields
    private static void findIllegalCharacters(JsonNode node, String pointer, Collection<FieldError> errors) {
        if (node.isTextual()) {
            findIllegalCharacter(node.textValue(), pointer, errors);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String here = pointer + '/' + escaped(TextPolicy.repaired(field.getKey(), Purpose.LINE));
            findIllegalCharacter(field.getKey(), here, errors);
            findIllegalCharacters(field.getValue(), here, errors);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            findIllegalCharacters(node.get(i), pointer + '/' + i, errors);
        }
    }

    private static void findIllegalCharacter(String text, String pointer, Collection<FieldError> errors) {
        if (TextPolicy.read(text, Purpose.PROSE) instanceof Reading.Refused refused
                && refused.faults().contains(TextFault.ILLEGAL_CHARACTER)) {
            RequestTexts.errors(pointer, new Reading.Refused(Set.of(TextFault.ILLEGAL_CHARACTER)))
                    .forEach(errors::add);
        }
    }

    // At the start of an object or a list, the parser's own pointer omits one level
    static String here(JsonParser parser) {
        JsonStreamContext at = parser.getParsingContext();
        if (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY) {
            at = at.getParent();
        }
        StringBuilder pointer = new StringBuilder();
        for (JsonStreamContext step = at; step != null && !step.inRoot(); step = step.getParent()) {
            String name = step.inArray() ? String.valueOf(step.getCurrentIndex()) : step.getCurrentName();
            // Jackson buffers unknown fields and reads them again, with added levels that have no name or, for a list,
            // the list's length
            if (name != null && !name.isEmpty() && !isLeftOver(step)) {
                pointer.insert(0, "/" + escaped(name));
            }
        }
        return pointer.toString();
    }

    // A list is read inside a list or inside a field of an object
    private static boolean isLeftOver(JsonStreamContext step) {
        JsonStreamContext parent = step.getParent();
        return step.inArray() && parent != null && parent.inObject() && parent.getCurrentName() == null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Records the faults at which Jackson would stop, and lets it continue. */
    private static final class Collector extends DeserializationProblemHandler {

        private final List<FieldError> errors;
        private final Set<FieldError> outOfYears;

        Collector(List<FieldError> errors, Set<FieldError> outOfYears) {
            this.errors = errors;
            this.outOfYears = outOfYears;
        }

        private @Nullable Object wrongType(DeserializationContext context, String expected) {
            errors.add(new FieldError(here(context.getParser()), "wrong-type", "This must be " + expected));
            return null;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            String here = here(parser);
            String field = "/" + escaped(name);
            errors.add(new FieldError(
                    here.endsWith(field) ? here : here + field, "unknown-field", "There is no such field"));
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String failure) {
            if (failure.equals(StrictValues.OUT_OF_YEARS)) {
                outOfYears.add(new FieldError(here(context.getParser()), "range", failure));
                return null;
            }
            return wrongType(context, nameOf(target));
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String failure) {
            return wrongType(context, nameOf(target));
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType target,
                JsonToken token,
                JsonParser parser,
                @Nullable String failure)
                throws IOException {
            wrongType(context, nameOf(target.getRawClass()));
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleInstantiationProblem(
                DeserializationContext context, Class<?> type, Object argument, Throwable failure) throws IOException {
            // The value checks itself in its constructor, and its constraints give a better message
            if (failure instanceof NullPointerException) {
                throw MismatchedInputException.from(context.getParser(), type, "incomplete");
            }
            return wrongType(context, nameOf(type));
        }

        private static String nameOf(Class<?> type) {
            if (type.isEnum()) {
                return "one of "
                        + java.util.Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
            }
            return switch (type.getSimpleName()) {
                case "String" -> "a text";
                case "int", "Integer", "long", "Long" -> "a whole number";
                case "boolean", "Boolean" -> "true or false";
                case "LocalTime" -> "a time such as 09:00";
                case "LocalDate" -> "a date such as 2026-11-21";
                case "YearMonth" -> "a month such as 2026-11";
                case "Instant" -> "an instant such as 2026-11-21T09:00:00Z";
                case "UUID" -> "a UUID";
                case "BigDecimal" -> "a number";
                case "List", "ArrayList", "Collection" -> "a list";
                default -> "an object";
            };
        }
    }
}
