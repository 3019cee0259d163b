package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import hiring.events.ApplicationWithdrawn;
import hiring.events.CallCompleted;
import hiring.events.Topic;
import hiring.kit.calendar.CalendarRevision;
import hiring.notification.FaultyTransport.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The calls of invitations, and those to candidates whom no mail reaches. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsComponentTest extends ComponentTest {

    @Test
    void completes_an_invitation_after_the_mail_and_the_call() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));

        MimeMessage mail = onlyMailOf(sample);
        assertThat(MailServer.source(mail)).contains("text/calendar; charset=UTF-8; method=REQUEST", "invitation.ics");
        UUID obligation = UUID.fromString(MailServer.header(mail, "X-Hiring-Obligation"));
        eventually(() -> counts(sample)
                .body("done", equalTo(0))
                .body("kinds[0].emailsSent", equalTo(1))
                .body("kinds[0].callsDue", equalTo(1)));
        UUID call = callOf(sample);

        attempt(call, "NO_ANSWER").statusCode(201).body("state", equalTo("DUE")).body("attempts", equalTo(1));
        attempt(call, "LEFT_MESSAGE")
                .statusCode(201)
                .body("state", equalTo("DUE"))
                .body("attempts", equalTo(2));
        attempt(call, "SPOKE").statusCode(201).body("state", equalTo("DONE")).body("attempts", equalTo(3));
        attempt(call, "SPOKE")
                .statusCode(409)
                .body("code", equalTo("call-not-due"))
                .body("state", equalTo("DONE"));

        counts(sample).body("done", equalTo(1)).body("kinds[0].callsDone", equalTo(1));
        eventually(() -> assertThat(kafka.published(Topic.NOTIFICATIONS, CallCompleted.class, obligation))
                .hasSize(1));
        assertThat(number("select count(*) from audit_entry where subject = '%s' and person = '%s'", call, RECRUITER))
                .isEqualTo(3);
    }

    @Test
    void keeps_an_invitation_open_while_the_mail_is_not_sent() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.BUSY);
        kafka.send(sample.allocated(Sample.THEN));
        attempt(callOf(sample), "SPOKE").statusCode(201);
        counts(sample).body("done", equalTo(0)).body("open", equalTo(1));

        transport.repair(sample.email());

        settled(sample, 1);
        onlyMailOf(sample);
    }

    @Test
    void lists_calls_with_points_and_audits_each_view() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        UUID call = callOf(sample);

        recruiter()
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(call.toString()))
                .body("items[0].candidateName", equalTo("Zoë O'Brien"))
                .body("items[0].telephone", equalTo("01622 000000"))
                .body("items[0].kind", equalTo("assessment-centre-invitation"))
                .body("items[0].points", hasItem("When: 9:30am to 4pm on Monday 25 January 2021."));
        assertThat(tasks("CALL_CANDIDATE")).contains(call.toString());
        attempt(call, "SPOKE").statusCode(201);
        assertThat(tasks("CALL_CANDIDATE")).doesNotContain(call.toString());
        assertThat(number(
                        "select count(*) from audit_entry where action = 'calls.viewed' and subject = '%s'"
                                + " and detail ->> 'applications' like '%%%s%%'",
                        sample.vacancy(), sample.application()))
                .isPositive();
    }

    @Test
    void counts_a_retried_request_once() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        UUID call = callOf(sample);
        String key = UUID.randomUUID().toString();

        attempt(call, "NO_ANSWER", key).statusCode(201).body("attempts", equalTo(1));
        attempt(call, "NO_ANSWER", key).statusCode(201).body("attempts", equalTo(1));
        attempt(call, "WRONG_NUMBER", key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void plans_no_call_for_a_stage_without_calls() {
        Sample sample = known();
        kafka.send(sample.interview());

        onlyMailOf(sample);
        settled(sample, 1);
        counts(sample).body("kinds[0].callsDue", equalTo(0)).body("kinds[0].callsDone", equalTo(0));
    }

    @Test
    void updates_the_calendar_entry_when_a_session_is_moved() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(1));
        kafka.send(sample.allocated(Sample.THEN.plusSeconds(60)));

        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(2));
        assertThat(number("select max(sequence) from obligation where application_id = '%s'", sample.application()))
                .isEqualTo(CalendarRevision.of(Sample.THEN.plusSeconds(60)));
    }

    @Test
    void cancels_the_call_when_a_session_is_moved() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        UUID outdated = callOf(sample);
        onlyMailOf(sample);

        kafka.send(sample.allocated(Sample.THEN.plusSeconds(60)));

        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(2));
        attempt(outdated, "SPOKE").statusCode(409);
        UUID latest = callOf(sample);
        assertThat(latest).isNotEqualTo(outdated);
        attempt(latest, "SPOKE").statusCode(201);
        eventually(() -> counts(sample)
                .body("cancelled", equalTo(1))
                .body("done", equalTo(1))
                .body("open", equalTo(0)));
        // The first one again says nothing new
        kafka.send(sample.allocated(Sample.THEN));
        kafka.send(sample.submitted());
        eventually(() -> assertThat(kindsReceivedBy(sample)).contains("application-received"));
        assertThat(MailServer.receivedBy(sample.email())).hasSize(3);
    }

    @Test
    void cancels_the_call_when_the_candidate_withdraws() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        UUID call = callOf(sample);
        onlyMailOf(sample);

        kafka.send(new ApplicationWithdrawn(sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN));

        eventually(() -> counts(sample)
                .body("cancelled", equalTo(1))
                .body("done", equalTo(1))
                .body("open", equalTo(0)));
        attempt(call, "SPOKE").statusCode(409);
    }

    @Test
    void cancels_a_call_when_its_session_begins() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        UUID call = callOf(sample);
        onlyMailOf(sample);

        clock.moveTo(sample.allocated(Sample.THEN).startsAt());

        attempt(call, "SPOKE").statusCode(409).body("code", equalTo("call-not-due"));
        eventually(() -> counts(sample).body("cancelled", equalTo(1)).body("open", equalTo(0)));
    }

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
    void plans_a_call_for_an_unreachable_recipient_and_cancels_the_message_afterwards() {
        Sample sample = knownWith("01622 696565");
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.submitted());
        UUID call = callOf(sample);
        counts(sample).body("open", equalTo(1)).body("kinds[0].emailsFailed", equalTo(1));

        attempt(call, "SPOKE").statusCode(201);

        counts(sample).body("done", equalTo(1)).body("kinds[0].emailsFailed", equalTo(0));
        transport.repair(sample.email());
    }

    @Test
    void cancels_the_call_when_a_retried_mail_is_sent() {
        Sample sample = knownWith("01622 696565");
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.submitted());
        callOf(sample);
        transport.repair(sample.email());

        decide(messageOf(sample), "retries").statusCode(202);

        onlyMailOf(sample);
        eventually(() -> counts(sample).body("done", equalTo(1)).body("kinds[0].callsDue", equalTo(0)));
    }

    @Test
    void plans_one_call_when_the_stage_asks_for_a_call_and_the_mail_fails() {
        Sample sample = knownWith("01622 696565");
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.allocated(Sample.THEN));
        eventually(
                () -> counts(sample).body("kinds[0].emailsFailed", equalTo(1)).body("kinds[0].callsDue", equalTo(1)));

        attempt(callOf(sample), "SPOKE").statusCode(201);

        counts(sample).body("done", equalTo(1));
        transport.repair(sample.email());
    }

    private List<String> tasks(String kind) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = recruiter()
                    .queryParam("kind", kind)
                    .queryParam("limit", 2)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get("/api/v1/tasks")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            next = Objects.requireNonNullElse(page.getString("next"), "");
        } while (!next.isEmpty());
        assertThat(ids).doesNotHaveDuplicates();
        int counted = recruiter()
                .get("/api/v1/tasks/counts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == '%s' }.number.sum() ?: 0".formatted(kind));
        assertThat(counted).isEqualTo(ids.size());
        return ids;
    }
}
