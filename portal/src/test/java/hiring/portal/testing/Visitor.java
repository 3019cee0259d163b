package hiring.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Uses the portal like a browser without script. */
public final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String person;

    /** A page or another answer. */
    public record Answer(String address, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String location() {
            return header("Location").replaceFirst("^http://localhost:\\d+", "");
        }

        public boolean isPage() {
            return header("Content-Type").startsWith("text/html");
        }

        public Document page() {
            return Jsoup.parse(response.body(), address);
        }

        public String text() {
            return page().text();
        }
    }

    private Visitor(String person) {
        this.person = person;
    }

    /** A person of {@link StubSignIn}, or "" for one who has not signed in. */
    public static Visitor as(String person) {
        return new Visitor(person);
    }

    /** The portal's own address. */
    public static String portal() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    public Answer get(String path, String... headers) {
        return send(path, request(path, headers).GET());
    }

    public Answer post(String path, Map<String, List<String>> fields, String... headers) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                request(path, headers).header("Content-Type", "application/x-www-form-urlencoded");
        return send(path, request.POST(BodyPublishers.ofString(body)));
    }

    /**
     * Fills in the page's form with the field, and sends it.
     *
     * @param changed the fields that are filled in, and the button that is pressed
     */
    public Answer submit(Answer answer, Map<String, String> changed) {
        FormElement form = answer.page().select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .filter(candidate -> changed.keySet().stream()
                        .filter(name -> !name.startsWith("_"))
                        .allMatch(name -> candidate.elements().stream()
                                .anyMatch(field -> field.attr("name").equals(name))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form with " + changed.keySet() + " at " + answer.address()));
        return post(actionOf(form, answer.address()), fieldsOf(form, changed), "Sec-Fetch-Site", "same-origin");
    }

    public static String actionOf(FormElement form, String address) {
        String action = form.attr("action");
        return action.isEmpty() ? address : action;
    }

    /** The fields of a form as a browser sends them. */
    public static Map<String, List<String>> fieldsOf(FormElement form, Map<String, String> changed) {
        Map<String, List<String>> fields = form.formData().stream()
                .filter(field -> !changed.containsKey(field.key()))
                .collect(Collectors.groupingBy(
                        KeyVal::key,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(KeyVal::value, Collectors.toList())));
        changed.forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal() + path));
        if (!person.isEmpty()) {
            request.header("Cookie", StubSignIn.COOKIE + "=" + person);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static Answer send(String path, HttpRequest.Builder request) {
        try {
            return new Answer(path, HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The addresses to which a page leads on this site. */
    public static Stream<String> links(Document page) {
        return Stream.concat(
                        page.select("a[href]").stream().map(link -> link.attr("href")),
                        page.select("form[method=get][action]").stream().map(form -> form.attr("action")))
                .filter(address -> address.startsWith("/"));
    }

    /** The value of a field as the page shows it. */
    public static String value(Document page, String name) {
        @Nullable Element field = page.selectFirst("[name=\"" + name + "\"]");
        Objects.requireNonNull(field, () -> "No field " + name);
        return field.tagName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
    }
}
