package hiring.acceptance.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code kubectl kustomize} makes of an overlay: the resources that would be applied. */
record Manifests(List<Manifest> all) {

    static final Path ROOT =
            Path.of(System.getProperty("hiring.root")).toAbsolutePath().normalize();
    static final List<String> OVERLAYS = List.of("local", "production");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> BUILT = new ConcurrentHashMap<>();

    /**
     * The resources of an overlay. A contributor's machine may lack {@code kubectl}: then the calling test is skipped,
     * but not in continuous integration.
     */
    static Manifests of(String overlay) {
        if (!Boolean.getBoolean("hiring.kubectl.required")) {
            assumeThat(kubectlExists()).as("kubectl is installed").isTrue();
        }
        return parse(BUILT.computeIfAbsent(overlay, Manifests::build));
    }

    static Manifests parse(String yaml) {
        List<Manifest> all = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            if (document != null) {
                all.add(new Manifest(MAPPER.<JsonNode>valueToTree(document)));
            }
        }
        return new Manifests(all);
    }

    private static boolean kubectlExists() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static String build(String overlay) {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", "deploy/kubernetes/overlays/" + overlay)
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kubectl.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(kubectl.exitValue())
                    .as("exit status of kubectl kustomize")
                    .isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Manifest> of(Predicate<Manifest> wanted) {
        return all.stream().filter(wanted);
    }

    Stream<Manifest> kind(String kind) {
        return of(each -> each.is(kind));
    }

    Stream<Manifest> workloads() {
        return of(Manifest::isWorkload);
    }

    /** The Deployments of the four services. */
    List<Manifest> services() {
        return workloads()
                .filter(each -> "service".equals(each.podLabels().get("app.kubernetes.io/component")))
                .toList();
    }

    Optional<Manifest> find(String kind, String name) {
        return kind(kind).filter(each -> each.name().equals(name)).findAny();
    }
}
