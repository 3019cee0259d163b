package hiring.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tests idempotency keys. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetriedWritesComponentTest {

    @Test
    void repeats_the_first_response_to_a_retried_post() {
        String key = UUID.randomUUID().toString();
        var first = Requests.posting(key, Requests.VALID.formatted("retried"))
                .post("/things")
                .then()
                .statusCode(201)
                .extract();
        var second = Requests.posting(key, Requests.VALID.formatted("retried"))
                .post("/things")
                .then()
                .statusCode(201)
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void applies_simultaneous_posts_with_one_key_once() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> posts = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(i -> () -> Requests.posting(key, Requests.VALID.formatted("parallel"))
                            .post("/things")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"))
                    .toList();
            List<String> ids = new java.util.ArrayList<>();
            for (Future<String> post : threads.invokeAll(posts)) {
                ids.add(post.get());
            }
            assertThat(ids).hasSize(16);
            assertThat(ids.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void refuses_a_key_that_was_used_for_another_body() {
        String key = UUID.randomUUID().toString();
        Requests.posting(key, Requests.VALID.formatted("one"))
                .post("/things")
                .then()
                .statusCode(201);
        Requests.posting(key, Requests.VALID.formatted("two"))
                .post("/things")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void refuses_a_post_without_a_key() {
        Requests.as("recruiter")
                .contentType(ContentType.JSON)
                .body(Requests.VALID.formatted("keyless"))
                .post("/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void rolls_back_a_failed_post_and_frees_its_key() {
        Requests.posting(UUID.randomUUID().toString(), Requests.VALID.formatted("taken"))
                .post("/things")
                .then()
                .statusCode(201);
        String key = UUID.randomUUID().toString();
        Requests.posting(key, Requests.VALID.formatted("taken"))
                .post("/things")
                .then()
                .statusCode(409)
                .body("code", equalTo("changed-meanwhile"));
        Requests.posting(key, Requests.VALID.formatted("free"))
                .post("/things")
                .then()
                .statusCode(201);
    }
}
