package hiring.acceptance.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person at the portal with a browser that runs no script: follows links, fills in forms, presses buttons. */
final class Visitor {

    private static final int PATIENCE_MILLIS = 120_000;

    private final URI portal;
    private final Connection session;
    private Document page = Document.createShell("about:blank");

    Visitor(URI portal) {
        this.portal = portal;
        this.session =
                Jsoup.newSession()
                .cookieStore(new LocalCookies())
                .timeout(PATIENCE_MILLIS)
                .maxBodySize(0)
                .ignoreHttpErrors(true);
    }

    Visitor open(String address) {
        return show(session.newRequest(portal.resolve(address).toString()).method(Connection.Method.GET));
    }

    Visitor follow(String linkText) {
        return open(link(linkText));
    }

    boolean hasLink(String linkText) {
        return page.select("a[href]").stream().anyMatch(link -> link.text().contains(linkText));
    }

    /** The address behind the first link with this text. */
    String link(String linkText) {
        return page.select("a[href]").stream()
                .filter(link -> link.text().contains(linkText))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link \"%s\" on %s".formatted(linkText, summary())))
                .absUrl("href");
    }

    List<String> links(String selector) {
        return page.select(selector).stream().map(link -> link.absUrl("href")).toList();
    }

    /** Fills in the form with this button and presses it. Values are by field name; radios and boxes by value. */
    Visitor press(String button, Map<String, String> fields) {
        Element pressed = page.select("form button, form input[type=submit]").stream()
                .filter(candidate -> candidate.text().contains(button)
                        || candidate.attr("value").contains(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"%s\" on %s".formatted(button, summary())));
        FormElement form = formOf(pressed);
        fields.forEach((name, value) -> fill(form, name, value));
        Connection request = form.submit();
        if (pressed.hasAttr("name")) {
            request.data(pressed.attr("name"), pressed.attr("value"));
        }
        return send(request);
    }

    /** Fills in the only form of a page of the identity provider and sends it. */
    Visitor answer(Map<String, String> fields) {
        FormElement form = formOf(page.select("form input[type=submit], form button[type=submit]").first() instanceof Element button
                ? button
                : page);
        fields.forEach((name, value) -> fill(form, name, value));
        return send(form.submit());
    }

    Visitor press(String button) {
        return press(button, Map.of());
    }

    /** Sends a file with the form of this button. */
    Visitor upload(String button, String field, String fileName, byte[] content, String mediaType) {
        Element pressed = page.select("form button").stream()
                .filter(candidate -> candidate.text().contains(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"%s\" on %s".formatted(button, summary())));
        FormElement form = formOf(pressed);
        Connection request = form.submit();
        // The empty file of the untouched field
        request.request().data().removeIf(sent -> sent.key().equals(field));
        request.data(field, fileName, new ByteArrayInputStream(content), mediaType);
        return send(request);
    }

    private FormElement formOf(Element button) {
        if (button.closest("form") instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("The button is in no form on " + summary());
    }

    private Visitor send(Connection request) {
        return show(request.header("Origin", portal.toString()));
    }

    private static void fill(FormElement form, String name, String value) {
        List<Element> controls = form.elements().stream()
                .filter(control -> control.attr("name").equals(name))
                .toList();
        if (controls.isEmpty()) {
            throw new AssertionError("No field %s in the form %s".formatted(name, form.attr("action")));
        }
        for (Element control : controls) {
            if (control.normalName().equals("select")) {
                control.select("option").forEach(option -> choose(option, option.attr("value").equals(value)));
                continue;
            }
            switch (control.attr("type")) {
                case "radio" -> check(control, control.attr("value").equals(value));
                case "checkbox" -> {
                    if (control.attr("value").equals(value) || value.equals("*")) {
                        check(control, true);
                    }
                }
                default -> control.val(value);
            }
        }
    }

    private static void check(Element control, boolean checked) {
        if (checked) {
            control.attr("checked", true);
        } else {
            control.removeAttr("checked");
        }
    }

    private static void choose(Element option, boolean chosen) {
        if (chosen) {
            option.attr("selected", true);
        } else {
            option.removeAttr("selected");
        }
    }

    private Visitor show(Connection request) {
        try {
            Connection.Response answer = request.execute();
            page = answer.parse();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in at the identity provider, if it asks. */
    Visitor signIn(String username, String password) {
        if (address().contains("/realms/")) {
            answer(Map.of("username", username, "password", password));
        }
        return this;
    }

    String address() {
        return page.location();
    }

    String heading() {
        Element heading = page.selectFirst("h1");
        return heading == null ? "" : heading.text();
    }

    String text() {
        Element main = page.selectFirst("main");
        return main == null ? page.text() : main.text();
    }

    /** What the page says is wrong. */
    String problems() {
        return page.select(".govuk-error-summary").text();
    }

    Document page() {
        return page;
    }

    /** Fails where the page is not the one that was expected. */
    Visitor expect(String heading) {
        if (!heading().contains(heading)) {
            throw new AssertionError("Expected \"%s\", but is on %s".formatted(heading, summary()));
        }
        return this;
    }

    String summary() {
        String text = text();
        byte[] bytes = text.getBytes(UTF_8);
        return "%s \"%s\": %s".formatted(address(), heading(), bytes.length > 1500 ? text.substring(0, 1000) : text);
    }
}
