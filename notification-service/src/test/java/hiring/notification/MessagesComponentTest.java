package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.BookingInvited;
import hiring.events.CandidateContactChangedV2.ApplicationContact;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackReleased;
import hiring.events.HiringEvent;
import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.OutcomeDecided;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReservePromoted;
import hiring.events.SiftInvited;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VideoSubmitted;
import hiring.notification.FaultyTransport.Fault;
import hiring.notification.obligation.NoticeKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From events to mails, and messages that wait for a decision. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesComponentTest extends ComponentTest {

    @ConfigProperty(name = "hiring.delivery.tries")
    int tries;

    @Test
    void sends_one_mail_and_publishes_one_event_for_each_cause() {
        Sample sample = known();
        kafka.send(sample.submitted());

        MimeMessage mail = onlyMailOf(sample);
        UUID obligation = UUID.fromString(MailServer.header(mail, "X-Hiring-Obligation"));
        assertThat(MailServer.header(mail, "X-Hiring-Vacancy"))
                .isEqualTo(sample.vacancy().toString());
        assertThat(MailServer.header(mail, "X-Hiring-Kind")).isEqualTo("application-received");
        assertThat(MailServer.header(mail, "Message-ID")).isEqualTo("<" + obligation + "@recruitment.example>");
        assertThat(MailServer.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(MailServer.header(mail, "Reply-To")).isEqualTo("recruitment@kent.example");
        assertThat(MailServer.source(mail)).contains("text/plain", "text/html");
        eventually(() -> assertThat(kafka.published(Topic.NOTIFICATIONS, NotificationSent.class, obligation))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.kind()).isEqualTo("application-received");
                    assertThat(sent.channel()).isEqualTo("EMAIL");
                    assertThat(sent.applicationId()).isEqualTo(sample.application());
                }));
        counts(sample)
                .body("obligations", equalTo(1))
                .body("done", equalTo(1))
                .body("open", equalTo(0))
                .body("kinds[0].kind", equalTo("application-received"))
                .body("kinds[0].emailsSent", equalTo(1));
    }

    @Test
    void sends_one_mail_for_an_event_that_is_delivered_or_published_again() {
        Sample sample = known();
        String id = kafka.send(sample.submitted());
        kafka.send(sample.submitted(), id);
        kafka.send(sample.submitted());
        onlyMailOf(sample);
        kafka.send(new ApplicationWithdrawn(sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN));

        eventually(() -> assertThat(kindsReceivedBy(sample)).contains("application-withdrawn"));
        settled(sample, 2);
        assertThat(kindsReceivedBy(sample)).containsExactlyInAnyOrder("application-received", "application-withdrawn");
    }

    @Test
    void sends_the_mail_when_the_contact_comes_after_the_cause() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.submitted());
        eventually(() -> counts(sample).body("open", equalTo(1)).body("kinds[0].emailsWaiting", equalTo(1)));

        kafka.send(sample.contact());

        onlyMailOf(sample);
        settled(sample, 1);
    }

    @Test
    void sends_the_mail_when_the_vacancy_comes_after_the_cause() {
        Sample sample = Sample.fresh();
        kafka.send(sample.contact());
        kafka.send(sample.submitted());
        eventually(() -> counts(sample).body("open", equalTo(1)));

        kafka.send(sample.published());

        onlyMailOf(sample);
        settled(sample, 1);
    }

    @Test
    void uses_the_latest_contact_and_the_latest_publication() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published(2, "Officer (new title)", null));
        kafka.send(sample.published(1, "Officer (old title)", null));
        kafka.send(sample.contact("Old Name", null));
        kafka.send(sample.contact("New Name", null));
        eventually(() -> assertThat(text("select name from contact where candidate_id = '%s'", sample.candidate()))
                .isEqualTo("New Name"));
        kafka.send(sample.submitted());

        assertThat(MailServer.source(onlyMailOf(sample)))
                .contains("New Name", "new title")
                .doesNotContain("Old Name", "old title");
    }

    @Test
    void sends_one_mail_for_each_event_of_every_kind_that_comes_twice() {
        Sample sample = known();
        List<HiringEvent> facts = allFactsOf(sample);
        List<String> ids = facts.stream().map(kafka::send).toList();
        eventually(() -> assertThat(new HashSet<>(kindsReceivedBy(sample))).hasSize(NoticeKind.values().length));
        // The invitation to the assessment centre also needs a call
        eventually(() -> counts(sample).body("done", equalTo(24)).body("kinds.emailsWaiting.sum()", equalTo(0)));
        String before = counts(sample).extract().asString();

        for (int i = 0; i < facts.size(); i++) {
            kafka.send(facts.get(i), ids.get(i));
            kafka.send(facts.get(i));
        }
        kafka.send(sample.published());
        kafka.send(sample.contact());
        Sample last = sample.another();
        kafka.send(last.contact());
        kafka.send(last.submitted());

        onlyMailOf(last);
        eventually(
                () -> assertThat(number("select count(*) from inbox where event_id in ('%s')", String.join("','", ids)))
                        .isEqualTo(facts.size()));
        assertThat(kindsReceivedBy(sample)).hasSize(NoticeKind.values().length);
        String after = before.replaceFirst("\"obligations\":25,\"done\":24", "\"obligations\":26,\"done\":25")
                .replace(
                        "\"kind\":\"application-received\",\"obligations\":1,\"emailsSent\":1",
                        "\"kind\":\"application-received\",\"obligations\":2,\"emailsSent\":2");
        // The mail is there a moment before its sender has noted so
        eventually(() -> assertThat(counts(sample).extract().asString()).isEqualTo(after));
    }

    @Test
    void sends_every_message_once_after_an_outage_of_the_mail_server() {
        Sample before = known();
        kafka.send(before.submitted());
        settled(before, 1);
        // All is ready but the vacancy, so that all are due at once
        Sample first = Sample.fresh();
        List<Sample> samples = Stream.generate(first::another).limit(20).toList();
        samples.forEach(sample -> {
            kafka.send(sample.contact());
            kafka.send(sample.submitted());
        });
        eventually(() -> {
            counts(first).body("open", equalTo(20));
            assertThat(samples)
                    .allSatisfy(sample -> assertThat(number(
                                    "select count(*) from contact where candidate_id = '%s'", sample.candidate()))
                            .isEqualTo(1));
        });
        MailServer.goAway();
        kafka.send(first.published());
        // After some attempts the server is left alone, so most of them are not tried while it is away
        eventually(() -> assertThat(number(
                        "select count(*) from message where vacancy_id = '%s' and reason = 'no-connection'",
                        first.vacancy()))
                .isPositive());

        MailServer.comeBack();

        settled(first, 20);
        samples.forEach(
                sample -> assertThat(MailServer.receivedBy(sample.email())).hasSize(1));
    }

    @Test
    void lists_a_refused_message_and_sends_it_again_on_request() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.submitted());
        UUID message = messageIn(sample, "FAILED");

        recruiter()
                .get("/api/v1/messages?state=FAILED")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.reason".formatted(message), equalTo("smtp-550"))
                .body("items.find { it.id == '%s' }.kind".formatted(message), equalTo("application-received"));
        UUID obligation = UUID.fromString(text("select obligation_id::text from message where id = '%s'", message));
        eventually(() -> assertThat(kafka.published(Topic.NOTIFICATIONS, NotificationFailed.class, obligation))
                .hasSize(1));
        counts(sample).body("kinds[0].emailsFailed", equalTo(1)).body("open", equalTo(1));

        transport.repair(sample.email());
        decide(message, "retries").statusCode(202).body("state", equalTo("DUE"));

        onlyMailOf(sample);
        settled(sample, 1);
        decide(message, "retries")
                .statusCode(409)
                .body("code", equalTo("message-not-waiting"))
                .body("state", equalTo("SENT"));
    }

    @Test
    void fails_a_message_after_the_configured_number_of_tries() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.BUSY);
        kafka.send(sample.submitted());

        // Not after the pauses between them, which RetryDelaysTest tests
        eventually(() -> {
            change(
                    "update message set due_at = clock_timestamp() where vacancy_id = '%s' and state = 'DUE'",
                    sample.vacancy());
            assertThat(text("select state from message where vacancy_id = '%s'", sample.vacancy()))
                    .isEqualTo("FAILED");
        });
        UUID message = messageIn(sample, "FAILED");

        assertThat(number("select tries from message where id = '%s'", message)).isEqualTo(tries);
        transport.repair(sample.email());
        decide(message, "retries").statusCode(202);
        onlyMailOf(sample);
    }

    @Test
    void marks_a_message_uncertain_when_the_process_dies_after_the_handover() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.DIES_AFTER);
        kafka.send(sample.submitted());

        onlyMailOf(sample);
        UUID message = uncertainAfterDeath(sample);
        transport.repair(sample.email());
        assertThat(MailServer.receivedBy(sample.email())).hasSize(1);
        counts(sample).body("kinds[0].emailsUncertain", equalTo(1)).body("open", equalTo(1));

        decide(message, "confirmations").statusCode(200).body("state", equalTo("SENT"));

        settled(sample, 1);
        assertThat(MailServer.receivedBy(sample.email())).hasSize(1);
        decide(message, "confirmations").statusCode(409);
    }

    /** The message whose sender has been dead for longer than any attempt takes. */
    private UUID uncertainAfterDeath(Sample sample) {
        eventually(() -> assertThat(transport.hasDied(sample.email())).isTrue());
        change(
                "update message set attempt_started_at = attempt_started_at - interval '1 day' where vacancy_id = '%s'",
                sample.vacancy());
        return messageIn(sample, "UNCERTAIN");
    }

    @Test
    void keeps_a_message_when_the_process_dies_before_the_handover() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.DIES_BEFORE);
        kafka.send(sample.submitted());
        UUID message = uncertainAfterDeath(sample);
        transport.repair(sample.email());
        assertThat(MailServer.receivedBy(sample.email())).isEmpty();

        decide(message, "retries").statusCode(202);

        onlyMailOf(sample);
        settled(sample, 1);
    }

    @Test
    void does_not_retry_a_message_that_was_cancelled_while_it_was_sent() throws InterruptedException {
        Sample sample = knownWith(null);
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
        Sample sample = knownWith(null);
        transport.breakDown(sample.email(), Fault.UNAVAILABLE);
        kafka.send(sample.submitted());
        eventually(
                () -> assertThat(number("select max(attempts) from message where vacancy_id = '%s'", sample.vacancy()))
                        .isGreaterThan(3));
        assertThat(number("select max(tries) from message where vacancy_id = '%s'", sample.vacancy()))
                .isLessThanOrEqualTo(1);

        transport.repair(sample.email());

        onlyMailOf(sample);
        settled(sample, 1);
    }

    @Test
    void retries_failed_messages_in_bulk_except_those_that_are_too_late() {
        Sample first = knownWith(null);
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

    // Each of an application of its own: of one, later facts would take earlier ones back
    private static List<HiringEvent> allFactsOf(Sample s) {
        UUID v = s.vacancy();
        UUID c = s.candidate();
        UUID offer = UUID.randomUUID();
        List<HiringEvent> facts = new ArrayList<>(List.of(
                s.submitted(),
                new EligibilityDecided(
                        UUID.randomUUID(),
                        v,
                        c,
                        EligibilityDecided.Outcome.INELIGIBLE,
                        EligibilityDecided.DecidedBy.PERSON,
                        Sample.THEN),
                new EligibilityReopened(UUID.randomUUID(), v, c, Sample.THEN),
                new SiftInvited(
                        UUID.randomUUID(),
                        v,
                        c,
                        Sample.VIDEO,
                        Sample.THEN,
                        Sample.THEN.plusSeconds(1000),
                        0,
                        Sample.THEN),
                new VideoSubmitted(UUID.randomUUID(), v, c, Sample.VIDEO, Sample.THEN),
                new QuestionnaireInvited(UUID.randomUUID(), v, c, Sample.VIDEO, Sample.THEN),
                new BookingInvited(UUID.randomUUID(), v, c, Sample.CENTRE, List.of(), 0, null, 1, false, Sample.THEN),
                new StageOutcomeDecided(
                        UUID.randomUUID(),
                        v,
                        c,
                        Sample.VIDEO,
                        StageOutcomeDecided.Outcome.PROGRESSED,
                        Sample.CENTRE,
                        Sample.THEN),
                new StageOutcomeDecided(
                        UUID.randomUUID(),
                        v,
                        c,
                        Sample.CENTRE,
                        StageOutcomeDecided.Outcome.NOT_PROGRESSED,
                        null,
                        Sample.THEN),
                s.ofAnotherApplication().allocated(Sample.THEN),
                s.ofAnotherApplication().interview(),
                released(s.ofAnotherApplication(), Sample.THEN),
                new OfferMade(
                        offer,
                        UUID.randomUUID(),
                        v,
                        c,
                        Sample.THEN,
                        LocalDate.of(2021, 3, 22),
                        1,
                        27,
                        null,
                        null,
                        null,
                        Sample.THEN),
                new OfferAccepted(offer, UUID.randomUUID(), v, c, Sample.THEN),
                new OfferDeclined(offer, UUID.randomUUID(), v, c, Sample.THEN),
                new OfferLapsed(offer, UUID.randomUUID(), v, c, Sample.THEN),
                new ReservePromoted(UUID.randomUUID(), v, c, Sample.THEN),
                new FeedbackReleased(UUID.randomUUID(), v, c, Sample.THEN),
                new ApplicationTimetableChanged(
                        UUID.randomUUID(),
                        v,
                        c,
                        1,
                        TimetableChangeReason.CORRECTION,
                        true,
                        true,
                        Sample.THEN,
                        List.of(),
                        Sample.THEN),
                new ApplicationDeadlineExtended(UUID.randomUUID(), v, c, Sample.THEN, Sample.THEN),
                new ApplicationStopped(UUID.randomUUID(), v, c, true, null, Sample.THEN),
                new ApplicationWithdrawn(UUID.randomUUID(), v, c, Sample.THEN)));
        for (OutcomeDecided.Outcome outcome : OutcomeDecided.Outcome.values()) {
            facts.add(new OutcomeDecided(UUID.randomUUID(), v, c, outcome, Sample.THEN));
        }
        return facts;
    }
}
