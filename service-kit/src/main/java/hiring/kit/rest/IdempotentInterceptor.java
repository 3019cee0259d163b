package hiring.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Implements {@link Idempotent} (decisions 0009 and 0060). */
@Idempotent
@Interceptor
// Runs outside every other interceptor, including the use case's transaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotentInterceptor {

    private static final int LONGEST_KEY = 100;
    private static final int REFUSED = 400;

    private final EntityManager entityManager;
    private final CurrentPerson person;
    private final ObjectMapper mapper;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotentInterceptor(
            EntityManager entityManager, CurrentPerson person, ObjectMapper mapper, HttpHeaders headers, UriInfo uri) {
        this.entityManager = entityManager;
        this.person = person;
        this.mapper = mapper;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null
                || key.isBlank()
                || key.length() > LONGEST_KEY
                || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new ProblemException(
                    KitProblem.IDEMPOTENCY_KEY_REQUIRED,
                    "1 to %d printable characters, the same for every retry of this request".formatted(LONGEST_KEY));
        }
        String who = person.isSignedIn() ? person.id().toString() : "anonymous";
        String hash = hashOf(invocation);
        QuarkusTransaction.begin();
        boolean keep = false;
        try {
            if (!claim(who, key, hash)) {
                return firstAnswer(who, key, hash);
            }
            Response response = (Response) invocation.proceed();
            if (response.getStatus() < REFUSED) {
                store(who, key, response);
                keep = true;
            }
            return response;
        } finally {
            if (keep) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    // Waits for a running request with the same key, and then finds its response
    private boolean claim(String who, String key, String hash) {
        return entityManager
                        .createNativeQuery("""
                                insert into idempotency_key (person, key, request_hash) values (:who, :key, :hash)
                                on conflict do nothing
                                """)
                        .setParameter("who", who)
                        .setParameter("key", key)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    private Response firstAnswer(String who, String key, String hash) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where person = :who and key = :key
                        """, Object[].class)
                .setParameter("who", who)
                .setParameter("key", key)
                .getSingleResult();
        if (!hash.equals(row[0])) {
            throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_REUSED, (String) null);
        }
        Response.ResponseBuilder response = Response.status((Integer) row[1]);
        if (row[2] != null) {
            response.header(HttpHeaders.LOCATION, row[2]);
        }
        if (row[3] != null) {
            response.header(HttpHeaders.ETAG, row[3]);
        }
        if (row[4] != null) {
            response.type(MediaType.APPLICATION_JSON).entity(row[4]);
        }
        return response.build();
    }

    private void store(String who, String key, Response response) throws JsonProcessingException {
        entityManager
                .createNativeQuery("""
                        update idempotency_key set status = :status, location = cast(:location as text),
                            etag = cast(:etag as text), body = cast(:body as text)
                        where person = :who and key = :key
                        """)
                .setParameter("status", response.getStatus())
                .setParameter("location", textOf(response, HttpHeaders.LOCATION))
                .setParameter("etag", textOf(response, HttpHeaders.ETAG))
                .setParameter("body", response.hasEntity() ? mapper.writeValueAsString(response.getEntity()) : null)
                .setParameter("who", who)
                .setParameter("key", key)
                .executeUpdate();
    }

    private static @Nullable String textOf(Response response, String header) {
        Object value = response.getHeaders().getFirst(header);
        return switch (value) {
            case null -> null;
            case jakarta.ws.rs.core.EntityTag tag -> '"' + tag.getValue() + '"';
            default -> value.toString();
        };
    }

    private String hashOf(InvocationContext invocation) throws JsonProcessingException {
        List<Object> bodies = Arrays.stream(invocation.getParameters())
                .filter(RequestBody.class::isInstance)
                .toList();
        String request = invocation.getMethod().getName()
                + ' '
                + uri.getRequestUri().getRawPath()
                + '\n'
                + mapper.writeValueAsString(bodies);
        return DigestUtils.sha256Hex(request);
    }
}
