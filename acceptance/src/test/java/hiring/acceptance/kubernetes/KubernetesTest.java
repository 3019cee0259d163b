package hiring.acceptance.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be known about the manifests without a cluster (decision 0078). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KubernetesTest {

    static Stream<Arguments> everything() {
        return Manifests.OVERLAYS.stream()
                .flatMap(overlay -> Stream.of(Rule.values()).map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_overlay_keeps_every_rule(String overlay, Rule rule) {
        assertThat(rule.mistakes(Manifests.of(overlay))).isEmpty();
    }

    @Test
    void every_overlay_is_checked() {
        assertThat(Manifests.ROOT.resolve("deploy/kubernetes/overlays").toFile().list())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(Manifests.OVERLAYS));
    }
}
