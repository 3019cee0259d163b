package hiring.vacancy.advert.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.vacancy.advert.BoardMemory;
import hiring.vacancy.advert.Representation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers requests of the board with entity tags. A cached answer is sent at once, on the thread that reads requests; a
 * new one is made on a thread that may wait for the database.
 */
@ApplicationScoped
class BoardAnswers {

    private final BoardMemory memory;
    private final ObjectMapper mapper;

    BoardAnswers(BoardMemory memory, ObjectMapper mapper) {
        this.memory = memory;
        this.mapper = mapper;
    }

    /** Answers with bytes of a media type. */
    Uni<Response> answer(
            String question,
            String mediaType,
            Request request,
            Supplier<Optional<byte[]>> make,
            Supplier<Response> absent) {
        Optional<Representation> known = memory.recall(question);
        if (known.isPresent()) {
            return Uni.createFrom().item(response(known.get(), mediaType, request));
        }
        return Uni.createFrom()
                .item(() -> memory.answer(question, make)
                        .map(made -> response(made, mediaType, request))
                        .orElseGet(absent))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Answers with a view as JSON. */
    Uni<Response> json(String question, Request request, Supplier<Optional<?>> view, Supplier<Response> absent) {
        return answer(question, "application/json", request, () -> view.get().map(this::bytes), absent);
    }

    byte[] bytes(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be written".formatted(view.getClass()), e);
        }
    }

    // "no-cache": clients may keep the answer and must revalidate it, so that no cache shows a closed advert as open
    private static Response response(Representation made, String mediaType, Request request) {
        EntityTag tag = new EntityTag(made.etag());
        Response.ResponseBuilder builder = request.evaluatePreconditions(tag);
        if (builder == null) {
            builder = Response.ok(made.body(), mediaType).tag(tag);
        }
        return builder.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
