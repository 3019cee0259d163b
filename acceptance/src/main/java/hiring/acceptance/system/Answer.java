package hiring.acceptance.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The response of a service.
 *
 * @param request method and path, for messages
 * @param body a missing node if there was none
 */
public record Answer(String request, int status, JsonNode body, Optional<String> etag) {

    /** This response, if its status is one of those. */
    public Answer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new UnexpectedAnswerException(this);
    }

    /** This response, if it is a refusal with that problem code. */
    public Answer expectRefusal(int refused, String code) {
        if (status != refused || !problem().equals(code)) {
            throw new UnexpectedAnswerException(this);
        }
        return this;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The problem's stable code; empty if the response is not a problem document. */
    public String problem() {
        return isSuccess() ? "" : body.path("code").asText();
    }

    public String requireEtag() {
        return etag.orElseThrow(() -> new IllegalStateException(request + " answered without an ETag"));
    }
}
