package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Management;
import hiring.acceptance.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Tests what a packaged service may lack although its classes pass their tests: a resource, a setting, a port. */
@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedServicesTest {

    @ParameterizedTest
    @ValueSource(strings = {"vacancy-service", "application-service", "assessment-service", "notification-service"})
    void is_ready_and_serves_its_published_document(String service, TestStack stack)
            throws IOException, InterruptedException {
        URI address = stack.system().services().stream()
                .filter(each -> each.name().equals(service))
                .map(Service::address)
                .findAny()
                .orElseThrow();
        Path published = stack.project().root().resolve(Path.of(service, "openapi.yaml"));

        assertThat(get(Management.ready(address)).statusCode()).isEqualTo(200);
        assertThat(get(address.resolve("/q/health/ready")).statusCode()).isEqualTo(404);
        assertThat(get(address.resolve("/q/metrics")).statusCode()).isEqualTo(404);
        assertThat(get(address.resolve("/q/openapi")).statusCode()).isEqualTo(404);
        // Compared as data, because the order of keys differs
        Object served = new Yaml().load(get(Management.document(address)).body());
        Object committed = new Yaml().load(Files.readString(published));
        assertThat(served).isEqualTo(committed);
    }

    @Test
    void lists_its_components_and_not_when_it_was_built(TestStack stack) throws IOException {
        JsonNode list = Json.parse(Files.readString(packaged(stack, "vacancy-service", "sbom.json")));

        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(list.path("components")
                        .valueStream()
                        .map(each -> each.path("name").asText()))
                .contains("service-kit", "quarkus-core", "postgresql");
        assertThat(list.path("metadata").path("timestamp").asText()).endsWith("T00:00:00Z");
    }

    @Test
    void logs_json_in_production_even_where_it_cannot_start(TestStack stack) throws IOException, InterruptedException {
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:1/none",
                "-jar",
                packaged(stack, "vacancy-service", "quarkus-run.jar").toString());
        // The JVM's own warnings are not JSON
        Process process = service.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> log = process.inputReader().lines().toList();

        assertThat(process.waitFor()).isNotZero();
        assertThat(log).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = Json.parse(line);
            assertThat(entry.path("service").asText()).isEqualTo("vacancy-service");
            assertThat(Instant.parse(entry.path("timestamp").asText())).isNotNull();
            assertThat(entry.path("level").asText()).isNotEmpty();
            assertThat(entry.path("message").asText()).isNotEmpty();
        });
    }

    private static Path packaged(TestStack stack, String service, String file) {
        return stack.project().root().resolve(Path.of(service, "target", "quarkus-app", file));
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
