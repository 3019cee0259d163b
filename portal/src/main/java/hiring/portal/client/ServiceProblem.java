package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A service's refusal: the problem document of RFC 9457 as this service answered it. */
public final class ServiceProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient JsonNode document;

    public ServiceProblem(int status, JsonNode document) {
        super(status + " " + document.path("type").asText(""));
        this.status = status;
        this.document = document;
    }

    public ServiceProblem(int status) {
        this(status, MissingNode.getInstance());
    }

    /** One mistake in what was sent: the member, as a JSON Pointer, a stable code, and the words for a person. */
    public record Mistake(String pointer, String code, String message) {}

    public int status() {
        return status;
    }

    /** The stable code of the problem. */
    public String code() {
        return document.path("code").asText("");
    }

    public String title() {
        return document.path("title").asText("");
    }

    public String detail() {
        return document.path("detail").asText(title());
    }

    /** The members besides the standard ones. */
    public JsonNode document() {
        return document;
    }

    public List<Mistake> mistakes() {
        return StreamSupport.stream(document.path("errors").spliterator(), false)
                .map(error -> new Mistake(
                        error.path("pointer").asText(""),
                        error.path("code").asText(""),
                        error.path("message").asText(error.path("detail").asText(""))))
                .toList();
    }
}
