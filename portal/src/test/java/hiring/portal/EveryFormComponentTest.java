package hiring.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.testing.Contract;
import hiring.portal.testing.Contract.Operation;
import hiring.portal.testing.Routes;
import hiring.portal.testing.Routes.Route;
import hiring.portal.testing.StubServices;
import hiring.portal.testing.StubServices.Asked;
import hiring.portal.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fills in each form of each page, and compares what reaches the services with their contracts. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class EveryFormComponentTest {

    static Stream<String> pages() {
        return Routes.all().stream()
                .filter(Route::page)
                .filter(route -> route.path().startsWith("/my/") || route.path().startsWith("/staff/"))
                .flatMap(route -> route.addresses().stream())
                // The editor sends the document as it is
                .filter(address -> !address.contains("/edit"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_form_sends_what_the_service_describes(String address) {
        Visitor visitor = Visitor.as(
                address.startsWith("/my")
                        ? "candidate"
                        : address.startsWith("/staff/assess") ? "assessor" : "recruiter");
        StubServices services = StubServices.fresh();
        var page = visitor.get(address);
        if (page.status() != 200 || !page.isPage()) {
            return;
        }
        for (Element element : page.page().select("form[method=post]:not([enctype])")) {
            FormElement form = (FormElement) element;
            services.reset();

            var answer = visitor.post(Visitor.actionOf(form, address), filled(form), "Sec-Fetch-Site", "same-origin");

            assertThat(answer.status()).as(answer.text()).isIn(200, 303);
            assertThat(changes(services).flatMap(EveryFormComponentTest::mistakes))
                    .as(form.attr("action"))
                    .isEmpty();
        }
    }

    private static Stream<Asked> changes(StubServices services) {
        return Stream.of("vacancy", "application", "assessment", "notification")
                .flatMap(service -> Stream.of("PUT", "POST").flatMap(verb -> services.asked(service, verb).stream()))
                .filter(asked -> !asked.body().isEmpty());
    }

    private static Stream<String> mistakes(Asked asked) {
        Contract contract = Contract.of(asked.service());
        Operation operation =
                contract.answering(asked.verb(), asked.path()).findFirst().orElseThrow();
        JsonNode schema = asked.path().contains("/form/")
                ? contract.schema("FormRequest").path("properties").path(asked.last())
                : operation.node().at("/requestBody/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(asked.path()).isFalse();
        return contract.mistakes(asked.json(), schema, "").stream()
                .map(mistake -> asked.verb() + " " + operation.path() + ": " + mistake);
    }

    /** Every field with something in it; of radios the first. */
    private static Map<String, List<String>> filled(FormElement form) {
        Map<String, List<String>> fields = Visitor.fieldsOf(form, Map.of());
        Set<String> groups = new HashSet<>();
        for (Element field : form.select("input:not([type=hidden]), textarea, select")) {
            String name = field.attr("name");
            if (field.attr("type").equals("radio")) {
                if (groups.add(name)) {
                    fields.put(name, List.of(field.attr("value")));
                }
            } else if (field.attr("type").equals("checkbox")) {
                List<String> ticked =
                        new ArrayList<>(groups.add(name) ? List.of() : fields.getOrDefault(name, List.of()));
                ticked.add(field.attr("value"));
                fields.put(name, ticked);
            } else {
                fields.put(name, List.of(text(field)));
            }
        }
        return fields;
    }

    private static String text(Element field) {
        if (field.tagName().equals("select")) {
            return field.select("option").eachAttr("value").getLast();
        }
        String name = field.attr("name");
        String inner = name.substring(name.indexOf('#') + 1);
        return switch (inner) {
            case "day", "month" -> name.contains("#") || field.attr("type").equals("text") ? "2" : "2027-03-09";
            case "year" -> "2027";
            case "from", "until" -> "10:00";
            default ->
                field.attr("inputmode").isEmpty()
                        ? switch (field.attr("type")) {
                            case "datetime-local" -> "2027-03-09T10:00";
                            case "date" -> "2027-03-09";
                            case "time" -> "10:00";
                            case "number" -> "3";
                            default -> name.endsWith("/id") ? StubServices.OTHER : "Some words";
                        }
                        : "3";
        };
    }
}
