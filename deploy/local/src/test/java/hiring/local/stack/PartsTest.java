package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.local.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final ProjectFolder PROJECT =
            new ProjectFolder(Path.of("project").toAbsolutePath());

    @Test
    void parts_have_different_ports() throws Exception {
        List<Integer> ports =
                all(Map.of()).stream().flatMap(part -> part.ports().stream()).toList();

        assertThat(ports)
                .doesNotHaveDuplicates()
                .contains(8080, 9080, 8081, 8082, 8083, 8084, 8090, 8180, 15432, 19092, 13025);
    }

    @Test
    void the_offset_moves_every_port() throws Exception {
        List<Integer> ports = all(Map.of("HIRING_PORT_OFFSET", "1000")).stream()
                .flatMap(part -> part.ports().stream())
                .toList();

        assertThat(ports).contains(9081, 9084, 9180, 16432, 20092, 14025).doesNotContain(8081, 15432);
    }

    /** The first is proposed to people, the second is that of the tests of the whole system. */
    @ParameterizedTest
    @ValueSource(strings = {"500", "6000"})
    void a_second_stack_with_this_offset_runs_beside_the_usual_one(String offset) throws Exception {
        List<Integer> usual =
                all(Map.of()).stream().flatMap(part -> part.ports().stream()).toList();

        assertThat(all(Map.of("HIRING_PORT_OFFSET", offset)))
                .flatExtracting(Part::ports)
                .doesNotContainAnyElementsOf(usual);
    }

    @Test
    void a_named_part_includes_the_parts_it_needs() throws Exception {
        List<Part> parts = Parts.only(all(Map.of()), Set.of("vacancy-service"));

        assertThat(parts)
                .extracting(Part::name)
                .containsExactly("postgres", "kafka", "keycloak", "mail", "vacancy-service");
    }

    @Test
    void the_portal_starts_while_the_parts_that_it_uses_are_away() throws Exception {
        Part portal = all(Map.of()).stream()
                .filter(part -> part.name().equals("portal"))
                .findFirst()
                .orElseThrow();

        assertThat(portal.cannotStartWithout()).isEmpty();
        assertThat(portal.needs()).contains("keycloak", "vacancy-service", "notification-service");
    }

    @Test
    void starts_traces_and_prometheus_only_where_they_are_asked_for() throws Exception {
        assertThat(all(Map.of())).extracting(Part::name).doesNotContain("traces", "prometheus");
        assertThat(all(Map.of("HIRING_WITH", "traces,prometheus")))
                .extracting(Part::name)
                .contains("traces", "prometheus");
    }

    @Test
    void refuses_the_data_of_another_profile(@TempDir Path home) throws Exception {
        Map<String, String> usual = Map.of("HIRING_HOME", home.toString());
        Map<String, String> productionLike = Map.of("HIRING_HOME", home.toString(), Settings.WITH, ProductionLike.NAME);

        Path broker = Files.createDirectories(home.resolve("data/kafka-1"));
        assertThatThrownBy(() -> all(usual)).hasMessageContaining("with another profile");
        Files.delete(broker);
        assertThat(all(usual)).isNotEmpty();

        Files.createDirectories(home.resolve("data/kafka"));
        assertThatThrownBy(() -> all(productionLike))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("with another profile");
        assertThat(all(usual)).isNotEmpty();
    }

    @Test
    void refuses_an_unknown_name_and_lists_the_known_ones() {
        assertThatThrownBy(() -> Parts.only(all(Map.of()), Set.of("vacancies")))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("There is no part vacancies; there are postgres, kafka");
    }

    @Test
    void refuses_a_port_offset_that_is_not_a_number() {
        assertThatThrownBy(() -> all(Map.of("HIRING_PORT_OFFSET", "many")))
                .isInstanceOf(StartFailure.class)
                .hasMessage("HIRING_PORT_OFFSET is not a number: many");
    }

    private static List<Part> all(Map<String, String> environment) throws StartFailure {
        return Parts.all(Settings.from(PROJECT, environment));
    }
}
