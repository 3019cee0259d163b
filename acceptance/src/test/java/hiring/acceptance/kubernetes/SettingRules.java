package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Whether each variable of a container is a setting that its program knows. A misspelt one would have no effect. */
final class SettingRules {

    private static final Pattern VERSION = Pattern.compile("<quarkus.version>([^<]+)<");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("^    [\\w<>.?]+ (\\w+)\\(\\);", Pattern.MULTILINE);
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("^(?:%[\\w-]+\\.)?([a-z][\\w.-]*)=", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Z][A-Z_]+)[:}]");
    private static final Pattern COMPOSE_KAFKA = Pattern.compile("^      (KAFKA_\\w+):", Pattern.MULTILINE);

    /** Of the JVM, and of Quarkus before it reads its settings. */
    private static final Set<String> OF_ALL = Set.of("JAVA_TOOL_OPTIONS", "QUARKUS_PROFILE", "QUARKUS_INIT_AND_EXIT");

    private static final Set<String> OF_POSTGRES = Set.of("POSTGRES_PASSWORD_FILE");
    private static final Set<String> OF_KEYCLOAK = Set.of(
            "KC_DB",
            "KC_DB_URL",
            "KC_DB_USERNAME",
            "KC_DB_PASSWORD",
            "KC_HOSTNAME",
            "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
            "KC_HTTP_ENABLED",
            "KC_PROXY_HEADERS",
            "KC_HEALTH_ENABLED",
            "KC_METRICS_ENABLED",
            "KC_CACHE",
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            "JAVA_OPTS_KC_HEAP");

    /** The variables that a service knows. */
    static final Set<String> OF_SERVICES = of(
            Stream.concat(Stream.of("service-kit"), PodRules.SERVICES.stream().sorted()));

    /** The variables that the portal knows. */
    static final Set<String> OF_PORTAL = of(Stream.of(PodRules.PORTAL));

    private SettingRules() {}

    static List<String> settings(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        manifests.workloads().forEach(each -> {
            Set<String> known = known(each);
            for (JsonNode container : each.containers()) {
                Set<String> set = variables(manifests, container).keySet();
                if (each.name().equals("keycloak")) {
                    namedByRealm().stream()
                            .filter(name -> !set.contains(name))
                            .forEach(name -> mistakes.add(each.id() + ": the realm needs " + name));
                }
                set.stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> mistakes.add("%s: %s does not know %s"
                                .formatted(each.id(), container.path("name").asText(), name)));
            }
        });
        return mistakes;
    }

    private static Set<String> known(Manifest workload) {
        return switch (workload.name()) {
            case "keycloak" -> {
                Set<String> known = new HashSet<>(OF_KEYCLOAK);
                known.addAll(namedByRealm());
                yield known;
            }
            case "postgres" -> OF_POSTGRES;
            case PodRules.PORTAL -> OF_PORTAL;
            // The same broker as in docker-compose.yml
            case "kafka" ->
                COMPOSE_KAFKA
                        .matcher(Manifests.read("docker-compose.yml"))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
            default -> OF_SERVICES;
        };
    }

    /** The variables of Keycloak whose values the realm for production takes when it is imported. */
    static Set<String> namedByRealm() {
        return NAMED.matcher(Manifests.read("deploy/keycloak/production/hiring-realm.json"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The variables that a container lists itself. */
    static Map<String, JsonNode> variables(JsonNode container) {
        Map<String, JsonNode> variables = new TreeMap<>();
        container
                .path("env")
                .forEach(variable -> variables.put(variable.path("name").asText(), variable));
        return variables;
    }

    private static Map<String, JsonNode> variables(Manifests manifests, JsonNode container) {
        Map<String, JsonNode> variables = new TreeMap<>();
        container
                .path("envFrom")
                .forEach(from -> manifests
                        .find("ConfigMap", from.at("/configMapRef/name").asText())
                        .ifPresent(map -> map.at("/data")
                                .properties()
                                .forEach(data -> variables.put(data.getKey(), data.getValue()))));
        variables.putAll(variables(container));
        return variables;
    }

    private static Set<String> of(Stream<String> modules) {
        Set<String> names = new HashSet<>();
        for (Set<String> client :
                List.of(AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())) {
            client.forEach(name -> names.add("kafka." + name));
        }
        sources(modules).forEach(source -> collect(source, names));
        Set<String> variables = names.stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, String> phases = ofQuarkus();
        // A setting of the build in quarkus.properties would be known, and have no effect any more
        variables.removeIf(name -> phases.containsKey(name));
        phases.entrySet().stream()
                .filter(setting -> setting.getValue().equals("RUN_TIME"))
                .forEach(setting -> variables.add(setting.getKey()));
        variables.addAll(OF_ALL);
        return variables;
    }

    private static void collect(String source, Set<String> names) {
        KEY.matcher(source).results().forEach(found -> names.add(found.group(1)));
        PROPERTY.matcher(source).results().forEach(found -> names.add(found.group(1)));
        MAPPING.matcher(source)
                .results()
                .forEach(mapping -> METHOD.matcher(source)
                        .results()
                        .forEach(method -> names.add(mapping.group(1) + "."
                                + method.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))));
    }

    private static List<String> sources(Stream<String> modules) {
        return modules.map(module -> Manifests.ROOT.resolve(module).resolve("src/main"))
                .flatMap(SettingRules::walk)
                .filter(file ->
                        file.toString().endsWith(".java") || file.toString().matches(".*/[\\w-]+\\.properties"))
                .filter(file -> !file.toString().contains("examples"))
                .map(file -> Manifests.read(file.toString()))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of the extensions in the local repository of this version, and when each is read. */
    private static Map<String, String> ofQuarkus() {
        Map<String, String> phases = new HashMap<>();
        String version = VERSION.matcher(Manifests.read("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        try (Stream<Path> artifacts = Files.list(repository().resolve("io/quarkus"))) {
            for (Path artifact : artifacts.toList()) {
                Path jar = artifact.resolve(version).resolve(artifact.getFileName() + "-" + version + ".jar");
                if (Files.exists(jar)) {
                    collect(jar, phases);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phases;
    }

    // The folder above org/apache/kafka/kafka-clients/VERSION/kafka-clients-VERSION.jar
    private static Path repository() {
        try {
            Path jar = Path.of(ProducerConfig.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolve("../../../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Path jar, Map<String, String> phases) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            var model = file.getEntry("META-INF/quarkus-config-doc/quarkus-config-model.json");
            if (model != null) {
                try (InputStream content = file.getInputStream(model)) {
                    collect(new ObjectMapper().readTree(content), phases);
                }
            }
        }
    }

    private static void collect(JsonNode node, Map<String, String> phases) {
        if (node.has("phase") && node.at("/path/environmentVariable").isTextual()) {
            phases.put(
                    node.at("/path/environmentVariable").asText(),
                    node.path("phase").asText());
        }
        node.forEach(child -> collect(child, phases));
    }
}
