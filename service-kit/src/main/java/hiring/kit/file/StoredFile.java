package hiring.kit.file;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A personal file that is sent as a whole or in the requested part, and that no cache stores.
 *
 * @param disposition whether it is shown or saved, and its name
 * @param tag changes with the bytes
 * @param bytes sends a part in small pieces
 */
public record StoredFile(String mediaType, long size, String tag, String disposition, Bytes bytes) {

    private static final String ACCEPT_RANGES = "Accept-Ranges";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final String BYTES = "bytes";

    /** Sends a number of bytes from a position. */
    @FunctionalInterface
    public interface Bytes {
        void send(long from, long length, OutputStream to) throws IOException;
    }

    public Response answer(Request request, HttpHeaders headers) {
        return switch (asked(request, headers)) {
            case ByteRange.Whole whole -> sending(request, Response.ok(), 0, size);
            case ByteRange.Part part ->
                sending(
                        request,
                        Response.status(Response.Status.PARTIAL_CONTENT)
                                .header(CONTENT_RANGE, "bytes %d-%d/%d".formatted(part.first(), part.last(), size)),
                        part.first(),
                        part.length());
            case ByteRange.Unsatisfiable not ->
                Response.fromResponse(
                                Problem.of(KitProblem.RANGE_NOT_SATISFIABLE, "The file has %d bytes".formatted(size))
                                        .toResponse())
                        .header(CONTENT_RANGE, "bytes */" + size)
                        .header(ACCEPT_RANGES, BYTES)
                        .build();
        };
    }

    // Only GET can ask for a part. With If-Range, the client's copy must be the current file
    private ByteRange asked(Request request, HttpHeaders headers) {
        @Nullable String ifRange = headers.getHeaderString("If-Range");
        boolean same = ifRange == null || ifRange.strip().equals(quoted());
        return same && request.getMethod().equals(HttpMethod.GET)
                ? ByteRange.of(headers.getHeaderString("Range"), size)
                : new ByteRange.Whole();
    }

    private Response sending(Request request, ResponseBuilder answer, long from, long length) {
        if (!request.getMethod().equals(HttpMethod.HEAD)) {
            answer.entity((StreamingOutput) to -> bytes.send(from, length, to));
        }
        return answer.type(mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.ETAG, quoted())
                .header(ACCEPT_RANGES, BYTES)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private String quoted() {
        return '"' + tag + '"';
    }
}
