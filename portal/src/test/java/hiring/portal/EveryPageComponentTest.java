package hiring.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.portal.testing.PageRules;
import hiring.portal.testing.Routes;
import hiring.portal.testing.Routes.Route;
import hiring.portal.testing.StubServices;
import hiring.portal.testing.Visitor;
import hiring.portal.testing.Visitor.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class EveryPageComponentTest {

    private static final List<Route> ROUTES = Routes.all();
    // Made by the framework for the identity provider
    private static final Set<String> OF_SIGN_IN = Set.of("/my/sign-out", "/staff/sign-out");

    // All examples are the same, so each page is made once
    private static final Map<String, Answer> PAGES = new ConcurrentHashMap<>();

    @BeforeEach
    void examples() {
        StubServices.fresh();
    }

    static Stream<Arguments> pages() {
        return addresses(true);
    }

    static Stream<Arguments> files() {
        return addresses(false);
    }

    private static Stream<Arguments> addresses(boolean pages) {
        return ROUTES.stream()
                .filter(route -> route.page() == pages)
                .filter(route -> !route.path().startsWith("/assets"))
                .flatMap(route -> route.addresses().stream())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_keeps_the_rules(String address) {
        Answer answer = page(address);
        if (answer.status() == 303) {
            assertThat(visitor(answer.location()).get(answer.location()).status())
                    .isIn(200, 303);
            return;
        }

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        if (!answer.page().select("main#main-content").isEmpty() || !address.matches(".*/(pack|preview)")) {
            assertThat(PageRules.broken(answer.page())).isEmpty();
            assertThat(Visitor.links(answer.page()))
                    .as("Links that lead nowhere")
                    .filteredOn(link -> !leadsSomewhere(link))
                    .isEmpty();
        }
        headers(address, answer);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_sent(String address) {
        Answer answer = visitor(address).get(address);

        assertThat(answer.status()).isEqualTo(200);
        headers(address, answer);
    }

    @Test
    void titles_tell_pages_apart() {
        Map<String, Set<String>> routes = new TreeMap<>();
        for (Route route : ROUTES) {
            for (String address : route.page() ? route.addresses() : List.<String>of()) {
                Answer answer = page(address);
                if (answer.status() == 200 && !address.matches(".*/(pack|preview)")) {
                    routes.computeIfAbsent(area(address) + answer.page().title(), title -> new TreeSet<>())
                            .add(route.path());
                }
            }
        }
        routes.values().removeIf(paths -> paths.size() < 2);

        assertThat(routes).as("Pages with one title").isEmpty();
    }

    @Test
    void a_person_who_has_not_signed_in_sees_public_pages_only() {
        Map<String, Integer> statuses = ROUTES.stream()
                .filter(route -> !route.path().startsWith("/assets"))
                .map(route -> route.addresses().getFirst())
                .collect(Collectors.toMap(
                        address -> address,
                        address -> Visitor.as("").get(address).status()));

        assertThat(statuses)
                .allSatisfy((address, status) ->
                        assertThat(status).as(address).isIn(area(address).isEmpty() ? Set.of(200, 303) : Set.of(302)));
    }

    private static void headers(String address, Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self' 'sha256-", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        if (area(address).isEmpty()) {
            assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
        } else {
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        if (address.startsWith("/jobs") && answer.isPage() && !address.endsWith("/pack")) {
            assertThat(answer.header("Cache-Control")).startsWith("public");
        }
    }

    private static boolean leadsSomewhere(String link) {
        String path = link.replaceFirst("[?#].*", "");
        return OF_SIGN_IN.contains(path) || ROUTES.stream().anyMatch(route -> route.answers(path));
    }

    private static Answer page(String address) {
        return PAGES.computeIfAbsent(address, missing -> visitor(missing).get(missing));
    }

    private static Visitor visitor(String address) {
        return Visitor.as(
                address.startsWith("/my")
                        ? "candidate"
                        : address.startsWith("/staff/assess")
                                ? "assessor"
                                : address.startsWith("/staff") ? "recruiter" : "");
    }

    private static String area(String address) {
        return address.startsWith("/my") ? "/my " : address.startsWith("/staff") ? "/staff " : "";
    }
}
