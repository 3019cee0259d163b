package hiring.acceptance.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The mailboxes behind the mail catcher, to which the services' SMTP server delivers. */
public final class MailCatcher {

    private final Http http;
    private final URI address;

    MailCatcher(Http http, URI address) {
        this.http = http;
        this.address = address;
    }

    /** A delivered message: its headers by lower-case name. */
    public record Mail(Map<String, String> headers) {

        /** The header's value; empty where the message has none. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** The messages in the mailbox of that address. */
    public List<Mail> mailbox(String email) {
        String path = "/api/user/" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "/messages/INBOX";
        Answer answer = http.send(Http.request(address, path).GET().build());
        // The catcher creates a mailbox with the first message
        if (answer.status() != 200) {
            return List.of();
        }
        return Json.items(answer.body())
                .map(message -> new Mail(headersOf(message)))
                .toList();
    }

    /** The sources of the messages in the mailbox of that address, decoded from the form that mail is sent in. */
    public List<String> texts(String email) {
        String path = "/api/user/" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "/messages/INBOX";
        Answer answer = http.send(Http.request(address, path).GET().build());
        return answer.status() != 200
                ? List.of()
                : Json.items(answer.body())
                        .map(message -> message.path("mimeMessage").asText())
                        .map(source -> source.replaceAll("=\\r?\\n", "").replace("=3D", "="))
                        .toList();
    }

    /** The addresses with a mailbox, which the first message creates. */
    public List<String> addresses() {
        JsonNode users = http.send(Http.request(address, "/api/user").GET().build())
                .expect(200)
                .body();
        return Json.items(users).map(user -> user.path("email").asText()).toList();
    }

    /** All messages delivered so far, to all addresses. */
    public List<Mail> everything() {
        return addresses().stream().flatMap(email -> mailbox(email).stream()).toList();
    }

    /** Deletes all messages. The catcher keeps them in memory, which a hundred thousand letters would fill. */
    public void purge() {
        http.send(Http.request(address, "/api/mail/purge")
                        .POST(BodyPublishers.noBody())
                        .build())
                .expect(200);
    }

    private static Map<String, String> headersOf(JsonNode message) {
        Map<String, String> headers = new TreeMap<>();
        String name = "";
        for (String line : message.path("mimeMessage").asText().split("\r?\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0))) {
                headers.merge(name, line.strip(), (a, b) -> a + " " + b);
            } else if (colon > 0) {
                name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
        }
        return headers;
    }
}
