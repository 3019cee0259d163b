package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether each resource has only fields that its kind knows, with values of their types. */
final class ModelRules {

    private static final Map<String, Class<?>> OF_OPERATORS = Map.of(
            "kafka.strimzi.io/v1 Kafka", Kafka.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUser.class,
            "gateway.networking.k8s.io/v1 Gateway", Gateway.class,
            "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class);

    /** For these there are no Java models; their fields are listed in {@link #FIELDS}. */
    private static final Set<String> WITHOUT_MODEL = Set.of(
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "barmancloud.cnpg.io/v1 ObjectStore",
            "monitoring.coreos.com/v1 PodMonitor");

    private static final String FIELDS = "acceptance/src/test/resources/kubernetes/fields-of-operators.txt";

    // The models of operators keep unknown fields for later versions; here they are mistakes
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    private ModelRules() {}

    static List<String> models(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        for (Manifest each : manifests.all()) {
            String type = each.apiVersion() + " " + each.kind();
            Class<?> model = OF_OPERATORS.get(type);
            if (model != null) {
                checkStrictly(each, model, mistakes);
            } else if (!WITHOUT_MODEL.contains(type)) {
                checkOfficially(each, mistakes);
            }
        }
        return mistakes;
    }

    private static void checkStrictly(Manifest manifest, Class<?> model, List<String> mistakes) {
        try {
            Object unused = STRICT.treeToValue(manifest.json(), model);
        } catch (JsonProcessingException e) {
            mistakes.add(manifest.id() + ": " + e.getOriginalMessage());
        }
    }

    private static void checkOfficially(Manifest manifest, List<String> mistakes) {
        JsonElement json = JsonParser.parseString(manifest.json().toString());
        Gson gson = JSON.getGson();
        try {
            Class<?> model = Class.forName("io.kubernetes.client.openapi.models." + modelName(manifest));
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            // The converter accepts the text "2" as a number; what it writes then differs
            JsonElement written = gson.toJsonTree(gson.fromJson(json, model));
            compare(manifest.id(), json, written, mistakes);
        } catch (ClassNotFoundException e) {
            mistakes.add(manifest.id() + ": unknown kind " + manifest.apiVersion());
        } catch (InvocationTargetException e) {
            mistakes.add(manifest.id() + ": " + e.getCause());
        } catch (JsonParseException | IllegalArgumentException e) {
            mistakes.add(manifest.id() + ": " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    // The model adds empty lists and maps
    private static void compare(String place, JsonElement json, JsonElement written, List<String> mistakes) {
        if (json.isJsonObject() && written.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(field -> {
                JsonElement other = written.getAsJsonObject().get(field.getKey());
                compare(
                        place + "." + field.getKey(),
                        field.getValue(),
                        other == null ? JsonNull.INSTANCE : other,
                        mistakes);
            });
        } else if (json.isJsonArray() && written.isJsonArray()) {
            for (int i = 0; i < json.getAsJsonArray().size(); i++) {
                compare(
                        place + "[" + i + "]",
                        json.getAsJsonArray().get(i),
                        written.getAsJsonArray().get(i),
                        mistakes);
            }
        } else if (!json.equals(written)) {
            mistakes.add("%s is %s and is read as %s".formatted(place, json, written));
        }
    }

    // apps/v1 Deployment is V1Deployment; the group does not matter, because no kind that we use is in two
    private static String modelName(Manifest manifest) {
        String version = manifest.apiVersion().replaceFirst(".*/", "");
        return version.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + version.substring(1) + manifest.kind();
    }

    static List<String> fieldsOfOperators(Manifests manifests) {
        Set<String> known = new TreeSet<>(Manifests.read(FIELDS).lines().toList());
        List<String> mistakes = new ArrayList<>();
        for (Manifest each : manifests.all()) {
            if (WITHOUT_MODEL.contains(each.apiVersion() + " " + each.kind())) {
                Set<String> fields = new TreeSet<>();
                collect(each.kind() + ".spec", each.at("/spec"), fields);
                fields.stream()
                        .filter(field -> !known.contains(field))
                        .forEach(field -> mistakes.add(each.id() + ": " + field + " is not in " + FIELDS));
            }
        }
        return mistakes;
    }

    private static void collect(String path, JsonNode value, Set<String> fields) {
        if (value.isObject()) {
            value.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
        } else if (value.isArray()) {
            value.forEach(element -> collect(path + "[]", element, fields));
        } else {
            fields.add(path + ": " + (value.isTextual() ? "text" : value.isBoolean() ? "boolean" : "number"));
        }
    }

    static List<String> quantities(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        for (Manifest each : manifests.all()) {
            checkResources(each, "", each.json(), mistakes);
            for (JsonNode container : each.containers()) {
                for (String needed : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
                    if (container.path("resources").at(needed).isMissingNode()) {
                        mistakes.add("%s: %s has no %s"
                                .formatted(each.id(), container.path("name").asText(), needed));
                    }
                }
            }
        }
        return mistakes;
    }

    private static void checkResources(Manifest manifest, String name, JsonNode value, List<String> mistakes) {
        if (name.equals("resources")) {
            value.path("requests").properties().forEach(request -> {
                BigDecimal amount = amount(manifest, request.getValue(), mistakes);
                JsonNode limit = value.path("limits").path(request.getKey());
                if (!limit.isMissingNode() && amount.compareTo(amount(manifest, limit, mistakes)) > 0) {
                    mistakes.add(manifest.id() + ": requests more " + request.getKey() + " than its limit");
                }
            });
            value.path("limits").forEach(limit -> amount(manifest, limit, mistakes));
        } else if (name.equals("size") || name.equals("sizeLimit")) {
            amount(manifest, value, mistakes);
        } else {
            value.properties().forEach(field -> checkResources(manifest, field.getKey(), field.getValue(), mistakes));
            if (value.isArray()) {
                value.forEach(element -> checkResources(manifest, "", element, mistakes));
            }
        }
    }

    private static BigDecimal amount(Manifest manifest, JsonNode text, List<String> mistakes) {
        try {
            BigDecimal amount = Quantity.fromString(text.asText()).getNumber();
            if (amount.signum() > 0) {
                return amount;
            }
        } catch (QuantityFormatException e) {
            // Named below
        }
        mistakes.add(manifest.id() + ": no quantity: " + text.asText());
        return BigDecimal.ZERO;
    }
}
