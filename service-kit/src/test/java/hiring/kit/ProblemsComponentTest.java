package hiring.kit;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import hiring.kit.testing.Management;
import hiring.kit.testing.RawHttp;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that every kind of invalid request gets a problem that names its mistakes. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsComponentTest {

    @Test
    void reports_all_mistakes_at_once() {
        Requests.posting(UUID.randomUUID().toString(), """
                        {"name": " ", "from": "2020-12-22", "to": "2020-12-21",
                         "parts": [{"label": "ok", "count": 1}, {"label": "much too long a label", "count": 0}]}
                        """)
                .post("/things")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("type", equalTo("urn:hiring:problem:invalid-request"))
                .body("errors.pointer", containsInAnyOrder("/name", "/to", "/parts/1/label", "/parts/1/count"))
                .body("errors.code", containsInAnyOrder("required", "before-start", "length", "range"));
    }

    @Test
    void reports_wrong_types_and_unknown_fields_together_with_broken_rules() {
        Requests.posting(UUID.randomUUID().toString(), """
                        {"name": 7, "from": "yesterday", "flag": "yes", "colour": {"a": 1}, "files": ["a", "b"],
                         "parts": [{"label": "", "count": "two", "more": [1]}]}
                        """)
                .post("/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/from",
                                "/flag",
                                "/colour",
                                "/files",
                                "/parts/0/label",
                                "/parts/0/count",
                                "/parts/0/more"));
    }

    @Test
    void refuses_a_body_that_is_not_a_json_object() {
        for (String body : List.of("", "{", "[]", "null", "\"text\"", "{} {}", "{\"name\": \"a\", \"name\": \"b\"}")) {
            Requests.posting(UUID.randomUUID().toString(), body)
                    .post("/things")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-request"));
        }
    }

    @Test
    void refuses_characters_that_postgresql_rejects() {
        Requests.posting(
                        UUID.randomUUID().toString(),
                        "{\"name\": \"a\\u0000b\", \"parts\": [{\"label\": \"\\ud800\", \"count\": 1}]}")
                .post("/things")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("illegal-character", "illegal-character"));
    }

    @Test
    void reads_each_text_by_its_purpose() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "\\u200bA\\u00adnn\\u00a0 Lee", "line": " 5\\u00a0pm \\uf0b7", "prose": "a\\r\\nb",
                         "codes": ["\\u200babc "], "paragraphs": ["a\\n\\nb"], "answers": {"k": " v "}}
                        """)
                .post("/things/texts")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ann Lee"))
                .body("line", equalTo("5\u00A0pm \u2022"))
                .body("prose", equalTo("a\r\nb"))
                .body("codes", contains("abc"))
                .body("paragraphs", contains("a\n\nb"))
                .body("answers.k", equalTo("v"));
    }

    @Test
    void refuses_characters_that_the_purpose_of_a_text_forbids() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "-", "line": "a\\nb", "prose": "a\\ufffeb",
                         "codes": ["\\u200b", "a\\ue000"], "paragraphs": ["a\\u0007"],
                         "answers": {"k~\\u0001": "a\\nb"}}
                        """)
                .post("/things/texts")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/name not-a-name",
                                "/line line-break",
                                "/prose illegal-character",
                                "/codes/0 required",
                                "/codes/1 private-character",
                                "/paragraphs/0 illegal-character",
                                "/answers/k~0 illegal-character",
                                "/answers/k~0\u0001 line-break"));
    }

    @Test
    void cleans_or_refuses_texts_in_parameters() {
        given().queryParam("q", " IT\u00AD support\u200B")
                .queryParam("place", "Ynys\u00A0M\u00F4n", "b ")
                .queryParam("code", "a\u200Db")
                .get("/things/sought/k\u200Bind")
                .then()
                .statusCode(200)
                .body("kind", equalTo("kind"))
                .body("words", equalTo("IT support"))
                .body("places", contains("Ynys\u00A0M\u00F4n", "b"))
                .body("code", equalTo("ab"));
        given().queryParam("q", "a\uFFFFb")
                .queryParam("place", "a\uFFFEb")
                .get("/things/sought/kind")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/q", "/place"))
                .body("errors.code", contains("illegal-character", "illegal-character"));
        given().urlEncodingEnabled(false).get("/things/sought/%EF%BF%BE").then().statusCode(404);
    }

    @Test
    void reports_unknown_parameters() {
        given().get("/things/sought/kind?q=a&plcae=b&offset=c")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body("errors.pointer", containsInAnyOrder("/plcae", "/offset"))
                .body("errors.code", contains("unknown-parameter", "unknown-parameter"))
                .body("errors[0].message", containsString("code, place, q"));
        given().get("/things?offset=3").then().statusCode(400).body("errors[0].pointer", equalTo("/offset"));
        // A caller without the role is told that first
        given().contentType(ContentType.JSON)
                .body(Requests.VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things?offset=3")
                .then()
                .statusCode(401);
    }

    @Test
    void refuses_a_body_that_is_too_large() {
        Requests.posting(UUID.randomUUID().toString(), "{\"name\": \"%s\"}".formatted("x".repeat(1 << 20)))
                .post("/things")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void refuses_an_unknown_media_type_method_or_path() {
        Requests.as("recruiter")
                .contentType(ContentType.TEXT)
                .body("x")
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        Requests.as("recruiter").delete("/things").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        Requests.as("recruiter").get("/nothing-here").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void refuses_a_parameter_out_of_range_or_of_the_wrong_type() {
        given().get("/things?limit=101").then().statusCode(422).body("errors[0].pointer", equalTo("/limit"));
        given().get("/things?limit=many").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void hides_internal_errors() {
        given().get("/things/broken")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"))
                .body(not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%zz | | | 400 | malformed-request",
                "GET /things/%00 | | | 400 | malformed-request",
                "GET /things/%c0%af | | | 400 | malformed-request",
                "GET /things?limit=%00 | | | 400 | malformed-request",
                "GET /things?limit=99999999999999999999 | | | 400 | bad-parameter",
                "GET /things | Accept: a/b/c | | 406 | not-acceptable",
                "GET /things | Accept: application/pdf | | 406 | not-acceptable",
                "GET /things/since?from=%2B1000000000-12-31T23:59:59Z | | | 400 | bad-parameter",
                "GET /things/since?from=%2B10000-01-01T00:00:00Z | | | 400 | bad-parameter",
                "GET /things/changed | If-Match: \"2\" | | 412 | stale",
                "PUT /things/x/dated | Content-Type: text/plain | x | 415 | unsupported-media-type",
                "PUT /things/x/dated | Content-Type: a/b/c | x | 415 | unsupported-media-type",
                "PUT /things/x/dated | | | 415 | unsupported-media-type",
                "PUT /things/%00/dated | Content-Type: application/json | {} | 400 | malformed-request",
                "PUT /things/x/dated | Content-Type: application/json | {\"at\": \"+1000000000-12-31T00:00:00Z\"}"
                        + " | 422 | invalid-request",
                "PUT /things/x/dated | Content-Type: application/json"
                        + " | {\"at\": \"2020-01-01T00:00:00Z\", \"on\": \"+999999999-12-31\"} | 422 | invalid-request",
                "PUT /things/x/dated | Content-Type: application/json"
                        + " | {\"at\": \"2020-01-01T00:00:00Z\", \"month\": \"+999999999-12\"} | 422 | invalid-request",
                "PATCH /things | | | 405 | method-not-allowed",
                "GET /nothing | | | 404 | not-found"
            })
    void refuses_invalid_requests_with_a_problem(
            String line, @Nullable String header, @Nullable String body, int status, String code) {
        RawHttp.Answer answer = send(line, body == null ? "" : body, header == null ? "X-None: x" : header);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refuses_oversized_addresses_and_headers_with_a_problem() {
        assertThat(send("GET /things?x=" + "x".repeat(9_000), "").body()).contains("address-too-long");
        assertThat(send("GET /things?x=" + "x".repeat(100_000), "").status()).isEqualTo(414);
        assertThat(send("GET /things", "", "X-Long: " + "x".repeat(30_000)).body())
                .contains("headers-too-large");
        assertThat(send("GET /things", "", "X-Long: " + "x".repeat(200_000)).status())
                .isEqualTo(431);
    }

    @Test
    void lists_the_accepted_methods_and_types_in_headers() {
        assertThat(send("DELETE /things", "").header("Allow")).contains("GET", "POST");
        assertThat(send("PUT /things/x/dated", "x", "Content-Type: text/plain").header("Accept"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /things, Content-Type: text/plain",
        "PUT /things/x/dated, Content-Type: text/plain",
        "PUT /things/x/dated, Content-Type: a/b/c",
        "GET /things/since, Accept: a/b/c",
        "GET /things/since, Accept: application/pdf",
        "DELETE /things/changed, X-None: x"
    })
    void checks_the_media_type_after_the_sign_in(String line, String header) {
        RawHttp.Answer answer =
                RawHttp.send(RestAssured.port, line + " HTTP/1.1", line.startsWith("P") ? "x" : "", header);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
    }

    @Test
    void forbids_caches_to_store_responses() {
        Requests.as("recruiter")
                .get("/things/since")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void labels_metrics_with_routes_not_addresses() {
        String secret = UUID.randomUUID().toString();
        send("PATCH /things/" + secret + "/dated", "");
        send("GET /things/" + secret + "/dated", "");
        send("GET /" + secret, "");
        send("GET /%zz" + secret, "");
        send("GET /things?x=" + secret + "x".repeat(9_000), "");
        send("GET /" + secret, "", "X-Long: " + "x".repeat(30_000));
        send("PUT /things/" + secret + "/dated", "{}", "Content-Type: application/json");

        String route = "uri=\"/things/{name}/dated\"";
        eventually(() -> assertThat(Management.get("/q/metrics").asString()).contains(route));
        assertThat(Management.get("/q/metrics").asString()).doesNotContain(secret);
    }

    private static RawHttp.Answer send(String line, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + Tokens.of("recruiter", Requests.RECRUITER));
        return RawHttp.send(RestAssured.port, line + " HTTP/1.1", body, all.toArray(String[]::new));
    }
}
