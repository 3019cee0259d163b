package hiring.kit.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that no endpoint can use, before routing: invalid media types, and characters that PostgreSQL cannot
 * store.
 */
public class RequestLine {

    private static final int ESCAPE = 3;

    @ServerRequestFilter(preMatching = true)
    public void check(HttpServerRequest request) {
        if (!isText(request.path()) || !isText(request.query())) {
            throw new ProblemException(
                    KitProblem.MALFORMED_REQUEST,
                    "The address holds a control character or an escape that is no UTF-8");
        }
        if (!request.headers().getAll(HttpHeaders.ACCEPT).stream()
                .allMatch(accept -> isRead(MediaTypeHelper::parseHeader, accept))) {
            throw new ProblemException(KitProblem.NOT_ACCEPTABLE, "The Accept header names no media type");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isRead(MediaType::valueOf, type)) {
            throw new ProblemException(
                    KitProblem.UNSUPPORTED_MEDIA_TYPE, "The Content-Type header names no media type");
        }
    }

    // Uses the parser of the later routing, which would end the request with 500
    private static boolean isRead(Function<String, Object> parser, String header) {
        try {
            return parser.apply(header) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether a part of an address is text once its escapes are decoded. */
    static boolean isText(@Nullable String written) {
        if (written == null) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(written.length() * ESCAPE);
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) != '%') {
                bytes.put(String.valueOf(written.charAt(i)).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (i + 2 >= written.length()
                    || !HexFormat.isHexDigit(written.charAt(i + 1))
                    || !HexFormat.isHexDigit(written.charAt(i + 2))) {
                return false;
            }
            bytes.put((byte) HexFormat.fromHexDigits(written, i + 1, i + ESCAPE));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.flip())
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
