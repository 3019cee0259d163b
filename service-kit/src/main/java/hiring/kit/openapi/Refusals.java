package hiring.kit.openapi;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the error responses that any operation can give. */
final class Refusals {

    private static final String PROBLEM = "Problem";
    private static final String POINTER_PATTERN = "^(/[^/]*)*$";
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ERRORS = 500;

    private static final Map<String, String> READING = inOrder(List.of(
            "400", "The request cannot be understood",
            "401", "The caller is not signed in",
            "403", "The signed-in person may not do this",
            "404", "There is nothing here, or it is not yours",
            "429", "You have made too many requests; wait as long as Retry-After says",
            "500", "Something went wrong here",
            "503", "The service cannot answer at the moment"));

    private static final Map<String, String> WRITING = inOrder(List.of(
            "409", "The state of things does not allow this now",
            "412", "It was changed since it was read",
            "413", "The request is too large",
            "415", "The media type is not taken here",
            "422", "Some of the request is not valid; every wrong field is named"));

    private Refusals() {}

    static void addSchema(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problem());
        Stream.of(READING, WRITING).flatMap(texts -> texts.keySet().stream()).forEach(status -> {
            KitProblem problem = KitProblem.ofStatus(Integer.parseInt(status));
            document.getComponents()
                    .addExample(
                            problem.code(),
                            OASFactory.createExample().summary(problem.title()).value(example(problem)));
        });
    }

    private static Map<String, Object> example(KitProblem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", Problem.TYPE_PREFIX + problem.code());
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("code", problem.code());
        if (problem == KitProblem.INVALID_REQUEST) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("pointer", "/reason");
            error.put("code", "required");
            error.put("message", "must not be blank");
            example.put("errors", List.of(error));
        }
        return example;
    }

    static void describe(PathItem.HttpMethod method, Operation operation) {
        READING.forEach((status, text) -> add(operation, status, text));
        if (method != PathItem.HttpMethod.GET) {
            WRITING.forEach((status, text) -> add(operation, status, text));
        }
        List<Parameter> parameters = operation.getParameters();
        if (method == PathItem.HttpMethod.POST
                && (parameters == null
                        || parameters.stream().noneMatch(parameter -> "Idempotency-Key".equals(parameter.getName())))
                && !operation.getOperationId().endsWith("_replay")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("The same for every retry of this request; a retry gets the first answer")
                    .schema(string("^[!-~]{1,100}$", 100)));
        }
    }

    private static void add(Operation operation, String status, String text) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse own = operation.getResponses().getAPIResponse(status);
        // A response that the framework adds by itself does not describe its body
        if (own == null || own.getContent() == null) {
            String code = KitProblem.ofStatus(Integer.parseInt(status)).code();
            APIResponse response = OASFactory.createAPIResponse()
                    .description(text)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))
                                            .addExample(
                                                    code,
                                                    OASFactory.createExample().ref(code))));
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What is wrong with one field")
                .addProperty("pointer", string(POINTER_PATTERN, LONGEST_TEXT))
                .addProperty("code", string("^[a-z0-9-]+$", LONGEST_TEXT))
                .addProperty("message", string(null, LONGEST_TEXT))
                .required(List.of("pointer", "code", "message"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error as RFC 9457 describes it")
                .addProperty("type", string("^urn:hiring:problem:[a-z0-9-]+$", LONGEST_TEXT))
                .addProperty("title", string(null, LONGEST_TEXT))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(java.math.BigDecimal.valueOf(400))
                                .maximum(java.math.BigDecimal.valueOf(599)))
                .addProperty("code", string("^[a-z0-9-]+$", LONGEST_TEXT))
                .addProperty("detail", string(null, LONGEST_TEXT))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .maxItems(MOST_ERRORS)
                                .items(error))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema string(@org.jspecify.annotations.Nullable String pattern, int longest) {
        Schema schema =
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(longest);
        Bounds.complete(pattern == null ? schema : schema.pattern(pattern));
        return schema;
    }

    private static Map<String, String> inOrder(List<String> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
        return map;
    }
}
