package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import hiring.events.ApplicationWithdrawn;
import hiring.events.CandidateContactChangedV2.ApplicationContact;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import hiring.notification.FaultyTransport.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Candidates whom no mail reaches, and mail that must not go or comes back. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreachableComponentTest {

    private static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f2");

    @Inject
    FaultyTransport transport;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaClient kafka;

    @SuppressWarnings("NullAway.Init") // Made before each test
    UnreachableComponentTest() {}

    @BeforeEach
    void connect() {
        kafka = new KafkaClient(bootstrapServers);
        // Before the sessions of the samples
        clock.moveTo(Sample.THEN.minus(Duration.ofDays(1)));
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    // Without an address

    @Test
    void plans_a_call_for_a_candidate_without_an_email_address() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Ida Post", null, "(01622) 696565 extn 4", List.of()));
        kafka.send(sample.submitted());

        UUID call = callOf(sample);
        calls(sample)
                .body("items[0].candidateName", equalTo("Ida Post"))
                .body("items[0].telephone", equalTo("(01622) 696565 extn 4"))
                .body("items[0].numberToRing", equalTo("+441622696565;ext=4"))
                .body("items[0].points", hasItem(containsString("Graduate Development Operations Officer")));
        attempt(call, "SPOKE").statusCode(201);

        counts(sample).body("done", equalTo(1)).body("kinds[0].callsDone", equalTo(1));
    }

    @Test
    void plans_a_letter_after_a_wrong_number() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Ida Post", null, "(01622) 696565", List.of()));
        kafka.send(sample.submitted());

        UUID call = callOf(sample);
        attempt(call, "NO_ANSWER").statusCode(201).body("state", equalTo("DUE"));
        attempt(call, "WRONG_NUMBER").statusCode(201).body("state", equalTo("CANCELLED"));

        UUID letter = letterOf(sample);
        calls(sample).body("items", hasSize(0));
        attempt(call, "SPOKE").statusCode(409);
        counts(sample).body("open", equalTo(1));
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201);
        counts(sample).body("done", equalTo(1)).body("kinds[0].lettersPosted", equalTo(1));
    }

    @Test
    void keeps_the_call_due_after_a_wrong_number_when_the_invitation_was_mailed() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Ida Post", "(01622) 696565"));
        kafka.send(sample.allocated(Sample.THEN));

        onlyMailOf(sample);
        UUID call = callOf(sample);
        attempt(call, "WRONG_NUMBER").statusCode(201).body("state", equalTo("DUE"));

        attempt(call, "SPOKE").statusCode(201);
        counts(sample).body("done", equalTo(1));
    }

    @Test
    void plans_a_letter_for_a_candidate_without_email_and_telephone() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact(
                "Ida <b>Post</b>",
                null,
                null,
                List.of(new ApplicationContact(
                        sample.application(), "Ida <b>Post</b>", List.of("1 High Street", "Maidstone", "ME14 1XX")))));
        kafka.send(sample.submitted());

        UUID letter = letterOf(sample);
        recruiter()
                .get("/api/v1/letters?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].candidateName", equalTo("Ida <b>Post</b>"))
                .body("items[0].address", equalTo(List.of("1 High Street", "Maidstone", "ME14 1XX")))
                .body("items[0].kind", equalTo("application-received"));
        recruiter()
                .get("/api/v1/letters/" + letter + "/document")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .body(containsString("Ida &lt;b&gt;Post&lt;/b&gt;<br>1 High Street<br>Maidstone<br>ME14 1XX"))
                .body(not(containsString("<b>")));
        post("/api/v1/letters/" + letter + "/returns", "{}").statusCode(409).body("code", equalTo("letter-not-posted"));

        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201).body("state", equalTo("POSTED"));
        counts(sample).body("done", equalTo(1)).body("kinds[0].lettersPosted", equalTo(1));
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(409).body("code", equalTo("letter-not-due"));

        post("/api/v1/letters/" + letter + "/returns", "{}").statusCode(201).body("state", equalTo("DUE"));
        counts(sample).body("open", equalTo(1)).body("kinds[0].lettersDue", equalTo(1));
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201);
        counts(sample).body("done", equalTo(1));
        as("assessor").get("/api/v1/letters").then().statusCode(403);
        recruiter()
                .get("/api/v1/letters/" + UUID.randomUUID() + "/document")
                .then()
                .statusCode(404);
    }

    @Test
    void addresses_a_letter_to_the_name_on_the_application() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact(
                "Jo Married",
                sample.email(),
                null,
                List.of(new ApplicationContact(sample.application(), "Jo Maiden", List.of()))));
        kafka.send(sample.submitted());

        assertThat(MailServer.source(onlyMailOf(sample))).contains("Jo Maiden").doesNotContain("Married");
    }

    @Test
    void reads_contacts_of_the_first_version() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contactOfFirstVersion());
        kafka.send(sample.submitted());

        onlyMailOf(sample);
    }

    @Test
    void sends_invitations_to_names_with_quotes() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Séamus \"Shay\" Ó Súilleabháin", null));
        kafka.send(sample.interview());

        onlyMailOf(sample);
        counts(sample).body("kinds[0].emailsFailed", equalTo(0));
    }

    // An address that turns out unusable

    @Test
    void plans_a_call_for_an_unreachable_recipient_and_cancels_the_message_afterwards() {
        Sample sample = known("01622 696565");
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.submitted());
        UUID call = callOf(sample);
        counts(sample).body("open", equalTo(1)).body("kinds[0].emailsFailed", equalTo(1));

        attempt(call, "SPOKE").statusCode(201);

        counts(sample).body("done", equalTo(1)).body("kinds[0].emailsFailed", equalTo(0));
        transport.repair(sample.email());
    }

    @Test
    void plans_a_letter_for_an_unreachable_recipient_without_telephone() {
        Sample sample = known(null);
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.submitted());

        UUID letter = letterOf(sample);
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201);

        counts(sample).body("done", equalTo(1));
        transport.repair(sample.email());
    }

    @Test
    void cancels_the_call_when_a_retried_mail_is_sent() {
        Sample sample = known("01622 696565");
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.submitted());
        callOf(sample);
        transport.repair(sample.email());

        decide(messageOf(sample), "retries", "{}").statusCode(202);

        onlyMailOf(sample);
        eventually(() -> counts(sample).body("done", equalTo(1)).body("kinds[0].callsDue", equalTo(0)));
    }

    @Test
    void plans_one_call_when_the_stage_asks_for_a_call_and_the_mail_fails() {
        Sample sample = known("01622 696565");
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.allocated(Sample.THEN));
        eventually(
                () -> counts(sample).body("kinds[0].emailsFailed", equalTo(1)).body("kinds[0].callsDue", equalTo(1)));

        post("/api/v1/calls/" + callOf(sample) + "/attempts", "{\"result\": \"SPOKE\"}")
                .statusCode(201);

        counts(sample).body("done", equalTo(1));
        transport.repair(sample.email());
    }

    // Bounces

    @Test
    void reopens_an_obligation_once_after_a_bounce() {
        Sample sample = known("01622 696565");
        kafka.send(sample.submitted());
        settled(sample);
        UUID message = messageOf(sample);

        for (int i = 0; i < 2; i++) {
            decide(message, "bounces", "{\"reason\": \"5.1.1\"}")
                    .statusCode(200)
                    .body("state", equalTo("BOUNCED"));
            counts(sample)
                    .body("open", equalTo(1))
                    .body("kinds[0].emailsBounced", equalTo(1))
                    .body("kinds[0].callsDue", equalTo(1));
        }
        post("/api/v1/calls/" + callOf(sample) + "/attempts", "{\"result\": \"SPOKE\"}")
                .statusCode(201);
        counts(sample).body("done", equalTo(1));
        decide(message, "retries", "{}").statusCode(409);
        decide(UUID.randomUUID(), "bounces", "{\"reason\": \"5.1.1\"}").statusCode(404);
        decide(message, "bounces", "{\"reason\": \"Jo <jo@example.org>\"}").statusCode(422);
    }

    @Test
    void reopens_an_obligation_once_after_repeated_delivery_reports() throws Exception {
        Sample sample = known(null);
        kafka.send(sample.submitted());
        settled(sample);
        String obligation = MailServer.header(onlyMailOf(sample), "X-Hiring-Obligation");

        MailServer.bounce(report(obligation, 1));
        MailServer.bounce(report(obligation, 1));
        letterOf(sample);
        eventually(() -> counts(sample).body("open", equalTo(1)).body("kinds[0].emailsBounced", equalTo(1)));

        // Sent again to the right address; the report about the first attempt comes once more
        decide(messageOf(sample), "retries", "{}").statusCode(202);
        eventually(() -> counts(sample).body("done", equalTo(1)).body("kinds[0].lettersDue", equalTo(0)));
        MailServer.bounce(report(obligation, 1));
        eventually(() -> assertThat(MailServer.unseenBounces()).isZero());
        counts(sample).body("done", equalTo(1));
    }

    // What must not go, and what must not be given up

    @Test
    void does_not_retry_a_message_that_was_cancelled_while_it_was_sent() throws InterruptedException {
        Sample sample = known(null);
        FaultyTransport.Held held = transport.hold(sample.email());
        kafka.send(sample.interview());
        assertThat(held.begun().await(30, TimeUnit.SECONDS)).isTrue();
        kafka.send(new ApplicationWithdrawn(sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN));
        eventually(() -> counts(sample).body("cancelled", equalTo(1)));

        held.mayEnd().countDown();

        eventually(() -> assertThat(text(
                        "select m.state from message m join obligation o on o.id = m.obligation_id"
                                + " where m.vacancy_id = '%s' and o.kind = 'INTERVIEW_INVITATION'",
                        sample.vacancy()))
                .isEqualTo("CANCELLED"));
        assertThat(MailServer.receivedBy(sample.email()))
                .noneMatch(mail -> MailServer.header(mail, "X-Hiring-Kind").equals("interview-invitation"));
    }

    @Test
    void counts_no_try_while_the_mail_server_is_unavailable() {
        Sample sample = known(null);
        transport.breakDown(sample.email(), Fault.UNAVAILABLE);
        kafka.send(sample.submitted());
        eventually(
                () -> assertThat(number("select max(attempts) from message where vacancy_id = '%s'", sample.vacancy()))
                        .isGreaterThan(3));
        assertThat(number("select max(tries) from message where vacancy_id = '%s'", sample.vacancy()))
                .isLessThanOrEqualTo(1);

        transport.repair(sample.email());

        onlyMailOf(sample);
        settled(sample);
    }

    @Test
    void retries_failed_messages_in_bulk_except_those_that_are_too_late() {
        Sample first = known(null);
        List<Sample> samples = List.of(first, first.another(), first.another());
        samples.forEach(sample -> {
            kafka.send(sample.contact());
            transport.breakDown(sample.email(), Fault.REFUSED);
            kafka.send(sample.submitted());
        });
        eventually(() -> counts(first).body("kinds[0].emailsFailed", equalTo(3)));
        Sample late = samples.getLast();
        change("update obligation set not_after = '2001-01-01' where application_id = '%s'", late.application());
        eventually(() -> counts(first).body("cancelled", equalTo(1)));
        samples.forEach(sample -> transport.repair(sample.email()));

        String request = "{\"reason\": \"%s\", \"vacancyId\": \"" + first.vacancy() + "\"}";
        post("/api/v1/messages/retries", request.formatted("smtp-999"))
                .statusCode(202)
                .body("retried", equalTo(0));
        post("/api/v1/messages/retries", request.formatted("smtp-550"))
                .statusCode(202)
                .body("retried", equalTo(2))
                .body("more", equalTo(false));

        onlyMailOf(samples.get(0));
        onlyMailOf(samples.get(1));
        eventually(() -> counts(first).body("done", equalTo(2)).body("kinds[0].emailsFailed", equalTo(0)));
    }

    private Sample known(@Nullable String telephone) {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Zoë O'Brien", telephone));
        return sample;
    }

    private static MimeMessage onlyMailOf(Sample sample) {
        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(1));
        return MailServer.receivedBy(sample.email()).getFirst();
    }

    private static void settled(Sample sample) {
        eventually(() -> counts(sample).body("obligations", equalTo(1)).body("done", equalTo(1)));
    }

    private static ValidatableResponse counts(Sample sample) {
        return recruiter()
                .get("/api/v1/vacancies/" + sample.vacancy() + "/notification-counts")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse calls(Sample sample) {
        return recruiter()
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(200);
    }

    private static UUID callOf(Sample sample) {
        eventually(() -> calls(sample).body("items[0].id", notNullValue()));
        return UUID.fromString(calls(sample).extract().path("items[0].id"));
    }

    private static UUID letterOf(Sample sample) {
        String list = "/api/v1/letters?vacancyId=" + sample.vacancy();
        eventually(() -> recruiter().get(list).then().body("items[0].id", notNullValue()));
        return UUID.fromString(recruiter().get(list).then().extract().path("items[0].id"));
    }

    private static UUID messageOf(Sample sample) {
        return UUID.fromString(recruiter()
                .get("/api/v1/vacancies/" + sample.vacancy() + "/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].messageId"));
    }

    private static ValidatableResponse decide(UUID message, String decision, String body) {
        return post("/api/v1/messages/" + message + "/" + decision, body);
    }

    private static ValidatableResponse attempt(UUID call, String result) {
        return post("/api/v1/calls/" + call + "/attempts", "{\"result\": \"" + result + "\"}");
    }

    private static ValidatableResponse post(String path, String body) {
        return recruiter().body(body).post(path).then();
    }

    private static RequestSpecification recruiter() {
        return as("recruiter");
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role, RECRUITER))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static MimeMessage report(String obligation, int attempt) throws Exception {
        String text = """
                From: Mail Delivery Subsystem <mailer-daemon@mx.example.org>
                To: bounces@recruitment.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Original-Envelope-Id: %s.%d@hiring

                Final-Recipient: rfc822; zoe@example.org
                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(obligation, attempt);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("AnnotateFormatMethod") // Its annotation is not on the class path
    private long number(String sql, Object... values) {
        String found = text(sql, values);
        return found.isEmpty() ? 0 : Long.parseLong(found);
    }

    @SuppressWarnings("AnnotateFormatMethod") // As above
    private String text(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql.formatted(values))) {
            String found = row.next() ? row.getString(1) : "";
            return found == null ? "" : found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // As above
    private void change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
