package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.CallCompleted;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackReleased;
import hiring.events.HiringEvent;
import hiring.events.InterviewScheduled;
import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.OutcomeDecided;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReservePromoted;
import hiring.events.SessionPlaceReleased;
import hiring.events.SiftInvited;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.Topic;
import hiring.events.VacancyWithdrawn;
import hiring.events.VideoSubmitted;
import hiring.kit.calendar.CalendarRevision;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.OpenApiContract;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import hiring.notification.FaultyTransport.Fault;
import hiring.notification.obligation.NoticeKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From events to mails and calls, on real PostgreSQL, Kafka and SMTP. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationComponentTest {

    private static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");

    private static final Instant BEFORE = Sample.THEN.minus(Duration.ofDays(1));

    @Inject
    FaultyTransport transport;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "hiring.delivery.tries")
    int tries;

    @Inject
    MovableClock clock;

    private KafkaClient kafka;
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();

    @BeforeEach
    void connect() {
        kafka = new KafkaClient(bootstrapServers);
        // Before the sessions and deadlines of the samples
        clock.moveTo(BEFORE);
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void finds_no_personal_data_in_the_log() {
        Logger.getLogger("").removeHandler(listener);
        kafka.close();
        assertThat(logged).noneMatch(line -> line.contains("@example.org") || line.contains("Zoë"));
    }

    // In writing

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
        eventually(() -> counts(sample).body("done", equalTo(23)).body("kinds.emailsWaiting.sum()", equalTo(0)));
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
        String after = before.replaceFirst("\"obligations\":24,\"done\":23", "\"obligations\":25,\"done\":24")
                .replace(
                        "\"kind\":\"application-received\",\"obligations\":1,\"emailsSent\":1",
                        "\"kind\":\"application-received\",\"obligations\":2,\"emailsSent\":2");
        // The mail is there a moment before its sender has noted so
        eventually(() -> assertThat(counts(sample).extract().asString()).isEqualTo(after));
    }

    // By telephone

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
        attempt(call, "SPOKE").statusCode(409).body("code", equalTo("call-not-due"));

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

    // As when the fact was put aside as a dead letter and comes again later
    @Test
    void cancels_an_invitation_that_arrives_after_a_newer_one() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN.plusSeconds(60)));
        UUID latest = callOf(sample);
        onlyMailOf(sample);

        kafka.send(sample.allocated(Sample.THEN));

        eventually(() -> counts(sample).body("obligations", equalTo(2)).body("cancelled", equalTo(1)));
        kafka.send(sample.submitted());
        eventually(() -> assertThat(kindsReceivedBy(sample)).contains("application-received"));
        assertThat(MailServer.receivedBy(sample.email())).hasSize(2);
        assertThat(callOf(sample)).isEqualTo(latest);
        attempt(latest, "SPOKE").statusCode(201);
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
    void cancels_an_invitation_that_arrives_after_the_withdrawal() {
        Sample sample = known();
        kafka.send(new ApplicationWithdrawn(sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN));
        onlyMailOf(sample);

        kafka.send(sample.allocated(Sample.THEN));

        eventually(() -> counts(sample)
                .body("obligations", equalTo(2))
                .body("cancelled", equalTo(1))
                .body("done", equalTo(1)));
        assertThat(kindsReceivedBy(sample)).containsExactly("application-withdrawn");
    }

    // What is taken back

    @Test
    void refuses_to_retry_an_invitation_after_the_vacancy_was_withdrawn() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.interview());
        UUID message = waiting(sample, "FAILED");

        kafka.send(new VacancyWithdrawn(sample.vacancy(), Sample.THEN));
        eventually(() -> counts(sample).body("cancelled", equalTo(1)).body("open", equalTo(0)));
        transport.repair(sample.email());
        decide(message, "retries").statusCode(409).body("code", equalTo("message-not-waiting"));
        kafka.send(new ApplicationStopped(
                sample.application(), sample.vacancy(), sample.candidate(), true, null, Sample.THEN));

        onlyMailOf(sample);
        assertThat(kindsReceivedBy(sample)).containsExactly("vacancy-withdrawn");
    }

    @Test
    void cancels_planned_messages_when_the_contact_is_erased() throws SQLException {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.interview());
        UUID message = waiting(sample, "FAILED");
        // As an erasure looks that was committed before this obligation was
        try (Connection connection = dataSource.getConnection();
                var erase = connection.prepareStatement("""
                        update contact set name = null, email = null, telephone = null, telephone_number = null,
                            applications = '[]',
                            erased = true
                        where candidate_id = ?
                        """)) {
            erase.setObject(1, sample.candidate());
            erase.executeUpdate();
        }

        transport.repair(sample.email());
        decide(message, "retries");

        eventually(() -> counts(sample).body("cancelled", equalTo(1)).body("open", equalTo(0)));
    }

    @Test
    void cancels_announcements_of_a_withdrawn_vacancy_page_by_page() throws SQLException {
        UUID vacancy = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into obligation (id, version, cause, kind, vacancy_id, application_id, candidate_id,
                            particulars,
                            sequence, open_channels, state, caused_at, raised_at)
                        select gen_random_uuid(), 0, 'many/' || n || ?::text, 'SHORTLISTED', ?, gen_random_uuid(),
                            gen_random_uuid(),
                            '{}', 0, 0, 'WAITING', ?::timestamptz - interval '1 hour', now()
                        from generate_series(1, 3000) n
                        """)) {
            insert.setString(1, vacancy.toString());
            insert.setObject(2, vacancy);
            insert.setString(3, Sample.THEN.toString());
            insert.executeUpdate();
        }

        kafka.send(new VacancyWithdrawn(vacancy, Sample.THEN));

        eventually(() -> assertThat(number(
                        "select count(*) from obligation where vacancy_id = '%s' and retracted_by ="
                                + " 'VACANCY_WITHDRAWN'",
                        vacancy))
                .isEqualTo(3000));
        eventually(() -> assertThat(number("select count(*) from paged_task where subject = '%s'", vacancy))
                .isZero());
    }

    @Test
    void cancels_the_calendar_entry_in_the_letter_about_a_withdrawal() {
        Sample sample = known();
        kafka.send(sample.interview());
        String invitation = MailServer.source(onlyMailOf(sample));

        kafka.send(new ApplicationWithdrawn(
                sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN.plusSeconds(60)));

        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(2));
        String withdrawal =
                MailServer.source(MailServer.receivedBy(sample.email()).getLast());
        assertThat(invitation).contains("method=REQUEST");
        assertThat(withdrawal).contains("method=CANCEL", "cancellation.ics");
        settled(sample, 2);
    }

    @Test
    void sends_no_offer_that_has_lapsed_in_either_order_of_events() {
        Sample sample = known();
        UUID offer = UUID.randomUUID();
        kafka.send(new OfferLapsed(
                offer, sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN.plusSeconds(60)));
        onlyMailOf(sample);

        kafka.send(new OfferMade(
                offer,
                sample.application(),
                sample.vacancy(),
                sample.candidate(),
                Sample.THEN.plusSeconds(60),
                LocalDate.of(2021, 3, 22),
                1,
                27,
                null,
                null,
                null,
                Sample.THEN));

        eventually(() -> counts(sample).body("obligations", equalTo(2)).body("cancelled", equalTo(1)));
        assertThat(kindsReceivedBy(sample)).containsExactly("offer-lapsed");
    }

    @Test
    void sends_no_refusal_that_was_reopened_and_sends_the_next_one() {
        Sample sample = known();
        kafka.send(new EligibilityReopened(
                sample.application(), sample.vacancy(), sample.candidate(), Sample.THEN.plusSeconds(60)));
        onlyMailOf(sample);
        kafka.send(ineligible(sample, Sample.THEN));
        kafka.send(ineligible(sample, Sample.THEN.plusSeconds(120)));

        eventually(() -> counts(sample)
                .body("obligations", equalTo(3))
                .body("cancelled", equalTo(1))
                .body("done", equalTo(2)));
        assertThat(kindsReceivedBy(sample)).containsExactly("eligibility-reopened", "not-eligible");
    }

    private static EligibilityDecided ineligible(Sample sample, Instant at) {
        return new EligibilityDecided(
                sample.application(),
                sample.vacancy(),
                sample.candidate(),
                EligibilityDecided.Outcome.INELIGIBLE,
                EligibilityDecided.DecidedBy.PERSON,
                at);
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
    void announces_a_cancelled_session_and_a_new_place_after_it() {
        Sample sample = known();
        kafka.send(sample.interview());
        onlyMailOf(sample);
        kafka.send(released(sample, Sample.THEN.plusSeconds(60)));
        eventually(() -> assertThat(kindsReceivedBy(sample)).contains("session-cancelled"));

        InterviewScheduled before = sample.interview();
        kafka.send(new InterviewScheduled(
                sample.application(),
                sample.vacancy(),
                sample.candidate(),
                before.stageCode(),
                UUID.randomUUID(),
                before.startsAt().plus(Duration.ofDays(1)),
                before.endsAt().plus(Duration.ofDays(1)),
                before.place(),
                Sample.THEN.plusSeconds(120)));

        settled(sample, 3);
        assertThat(kindsReceivedBy(sample))
                .containsExactly("interview-invitation", "session-cancelled", "interview-invitation");
    }

    // When something goes wrong

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
        UUID message = waiting(sample, "FAILED");

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
        decide(message, "retries").statusCode(409).body("code", equalTo("message-not-waiting"));
    }

    @Test
    void refuses_staff_who_have_applied_to_the_vacancy() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.submitted());
        UUID message = waiting(sample, "FAILED");
        UUID person = UUID.randomUUID();
        String path = "/api/v1/vacancies/" + sample.vacancy();
        assertThat(messagesSeenBy(person)).contains(message.toString());

        kafka.send(new ApplicationStarted(UUID.randomUUID(), sample.vacancy(), person, Sample.THEN));

        eventually(() -> as("recruiter", person)
                .get(path + "/obligations")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-application")));
        as("recruiter", person).get(path + "/notification-counts").then().statusCode(403);
        as("recruiter", person)
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(403);
        as("recruiter", person).get("/api/v1/calls").then().statusCode(200);
        assertThat(messagesSeenBy(person)).doesNotContain(message.toString());
        assertThat(messagesSeenBy(RECRUITER)).contains(message.toString());
        for (String decision : List.of("retries", "confirmations")) {
            as("recruiter", person)
                    .body("{}")
                    .post("/api/v1/messages/" + message + "/" + decision)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("own-application"));
        }
    }

    private static List<String> messagesSeenBy(UUID person) {
        return as("recruiter", person)
                .get("/api/v1/messages?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void fails_a_message_after_the_configured_number_of_tries() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.BUSY);
        kafka.send(sample.submitted());

        UUID message = waiting(sample, "FAILED");

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
        UUID message = waiting(sample, "UNCERTAIN");
        transport.repair(sample.email());
        assertThat(MailServer.receivedBy(sample.email())).hasSize(1);
        counts(sample).body("kinds[0].emailsUncertain", equalTo(1)).body("open", equalTo(1));

        decide(message, "confirmations").statusCode(200).body("state", equalTo("SENT"));

        settled(sample, 1);
        assertThat(MailServer.receivedBy(sample.email())).hasSize(1);
        decide(message, "confirmations").statusCode(409);
    }

    @Test
    void keeps_a_message_when_the_process_dies_before_the_handover() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.DIES_BEFORE);
        kafka.send(sample.submitted());
        UUID message = waiting(sample, "UNCERTAIN");
        transport.repair(sample.email());
        assertThat(MailServer.receivedBy(sample.email())).isEmpty();

        decide(message, "retries").statusCode(202);

        onlyMailOf(sample);
        settled(sample, 1);
    }

    @Test
    void cancels_open_and_later_obligations_of_an_erased_contact() {
        Sample sample = known();
        kafka.send(sample.allocated(Sample.THEN));
        UUID call = callOf(sample);
        onlyMailOf(sample);

        kafka.send(Topic.CANDIDATE_CONTACTS.wireName(), sample.candidate().toString(), null, null, null);
        eventually(() -> counts(sample).body("cancelled", equalTo(1)).body("open", equalTo(0)));
        kafka.send(sample.submitted());

        eventually(() -> counts(sample).body("obligations", equalTo(2)).body("cancelled", equalTo(2)));
        attempt(call, "SPOKE").statusCode(409);
        assertThat(MailServer.receivedBy(sample.email())).hasSize(1);
        assertThat(number(
                        "select count(*) from contact where candidate_id = '%s' and name is null and erased",
                        sample.candidate()))
                .isEqualTo(1);
    }

    @Test
    void removes_dead_letters_of_a_contact_with_its_next_change_or_erasure() {
        Sample sample = known();
        for (Runnable later : List.<Runnable>of(
                () -> kafka.send(sample.contact()),
                () -> kafka.send(
                        Topic.CANDIDATE_CONTACTS.wireName(), sample.candidate().toString(), null, null, null))) {
            kafka.send(
                    Topic.CANDIDATE_CONTACTS.wireName(),
                    sample.candidate().toString(),
                    "hiring.candidate.contact-changed.v1",
                    UUID.randomUUID().toString(),
                    "{\"name\": \"An old name");
            String waiting = "select count(*) from dead_letter where key = '%s' and %s";
            eventually(
                    () -> assertThat(number(waiting, sample.candidate(), "replayed_at is null and payload is not null"))
                            .isEqualTo(1));

            later.run();

            eventually(() -> assertThat(
                            number(waiting, sample.candidate(), "(replayed_at is null or payload is not null)"))
                    .isZero());
        }
    }

    // Over REST

    @Test
    void lists_obligations_in_pages() {
        Sample sample = known();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Sample other = sample.another();
            kafka.send(other.contact());
            kafka.send(other.submitted());
            expected.add(other.application().toString());
        }
        settled(sample, 5);
        String list =
                "/api/v1/vacancies/" + sample.vacancy() + "/obligations?kind=application-received&state=DONE&limit=2";

        List<String> found = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            ValidatableResponse page = recruiter()
                    .get(list + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            found.addAll(page.extract().<List<String>>path("items.applicationId"));
            cursor = page.extract().path("next");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void allows_only_the_roles_of_each_endpoint() {
        UUID id = UUID.randomUUID();
        for (String role : List.of("candidate", "assessor", "hiring-manager", "administrator", "auditor")) {
            as(role).get("/api/v1/calls").then().statusCode(403).body("code", equalTo("forbidden"));
            as(role).get("/api/v1/messages").then().statusCode(403);
            as(role).body("{}")
                    .post("/api/v1/messages/" + id + "/retries")
                    .then()
                    .statusCode(403);
            as(role).body("{}")
                    .post("/api/v1/messages/" + id + "/confirmations")
                    .then()
                    .statusCode(403);
            as(role).body("{\"result\": \"SPOKE\"}")
                    .post("/api/v1/calls/" + id + "/attempts")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("candidate", "assessor", "hiring-manager", "administrator")) {
            as(role).get("/api/v1/vacancies/" + id + "/obligations").then().statusCode(403);
            as(role).get("/api/v1/vacancies/" + id + "/notification-counts")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("recruiter", "auditor")) {
            as(role).get("/api/v1/vacancies/" + id + "/obligations").then().statusCode(200);
            as(role).get("/api/v1/vacancies/" + id + "/notification-counts")
                    .then()
                    .statusCode(200);
        }
        given().get("/api/v1/calls").then().statusCode(401).body("code", equalTo("not-signed-in"));
    }

    @Test
    void names_all_mistakes_of_a_request_at_once() {
        UUID id = UUID.randomUUID();
        recruiter()
                .get("/api/v1/vacancies/" + id + "/obligations?kind=reminder&state=LOST&limit=0")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/kind", "/state", "/limit"));
        recruiter()
                .get("/api/v1/messages?state=SENT&limit=101")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        recruiter().get("/api/v1/messages?cursor=abc").then().statusCode(400).body("code", equalTo("bad-cursor"));
        recruiter().get("/api/v1/calls?vacancyId=abc").then().statusCode(400);
        recruiter().get("/api/v1/vacancies/abc/notification-counts").then().statusCode(400);
        recruiter()
                .body("{\"result\": \"SHOUTED\", \"remark\": \"x\"}")
                .post("/api/v1/calls/" + id + "/attempts")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/result", "/remark"));
        recruiter()
                .body("{}")
                .post("/api/v1/calls/" + id + "/attempts")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/result"));
        recruiter().body("{").post("/api/v1/messages/" + id + "/retries").then().statusCode(400);
        recruiter().post("/api/v1/messages/" + id + "/retries").then().statusCode(400);
        attempt(id, "SPOKE").statusCode(404).body("code", equalTo("no-such-call"));
        decide(id, "retries").statusCode(404).body("code", equalTo("no-such-message"));
        given().auth()
                .oauth2(Tokens.of("recruiter", RECRUITER))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/messages/" + id + "/retries")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void lists_nothing_for_a_vacancy_without_obligations() {
        recruiter()
                .get("/api/v1/vacancies/" + UUID.randomUUID() + "/notification-counts")
                .then()
                .statusCode(200)
                .body("obligations", equalTo(0))
                .body("kinds", hasSize(0));
        recruiter()
                .get("/api/v1/vacancies/" + UUID.randomUUID() + "/obligations")
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void publishes_metrics_of_what_waits() {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .contains(
                        "hiring_messages_due",
                        "hiring_messages_failed",
                        "hiring_messages_uncertain",
                        "hiring_calls_due",
                        "hiring_obligations_waiting");
    }

    @Test
    void serves_the_committed_openapi_document() {
        OpenApiContract.holds();
    }

    private Sample known() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact());
        return sample;
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

    private static SessionPlaceReleased released(Sample s, Instant at) {
        InterviewScheduled place = s.interview();
        return new SessionPlaceReleased(
                s.application(),
                s.vacancy(),
                s.candidate(),
                place.stageCode(),
                place.sessionId(),
                SessionPlaceReleased.Reason.SESSION_CANCELLED,
                place.startsAt(),
                place.endsAt(),
                place.place(),
                at);
    }

    private static MimeMessage onlyMailOf(Sample sample) {
        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(1));
        return MailServer.receivedBy(sample.email()).getFirst();
    }

    private static List<String> kindsReceivedBy(Sample sample) {
        return MailServer.receivedBy(sample.email()).stream()
                .map(mail -> MailServer.header(mail, "X-Hiring-Kind"))
                .toList();
    }

    /** Waits until so many obligations are raised and all are done. */
    private void settled(Sample sample, int obligations) {
        eventually(() -> counts(sample)
                .body("obligations", equalTo(obligations))
                .body("done", equalTo(obligations))
                .body("open", equalTo(0)));
    }

    private ValidatableResponse counts(Sample sample) {
        return recruiter()
                .get("/api/v1/vacancies/" + sample.vacancy() + "/notification-counts")
                .then()
                .statusCode(200);
    }

    private UUID callOf(Sample sample) {
        eventually(() -> recruiter()
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .body("items[0].id", notNullValue()));
        return UUID.fromString(recruiter()
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .extract()
                .path("items[0].id"));
    }

    private UUID waiting(Sample sample, String state) {
        String query = "select id::text from message where vacancy_id = '%s' and state = '%s'";
        eventually(() -> assertThat(text(query, sample.vacancy(), state)).isNotEmpty());
        return UUID.fromString(text(query, sample.vacancy(), state));
    }

    private static ValidatableResponse attempt(UUID call, String result) {
        return attempt(call, result, UUID.randomUUID().toString());
    }

    private static ValidatableResponse attempt(UUID call, String result, String key) {
        return given().auth()
                .oauth2(Tokens.of("recruiter", RECRUITER))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"result\": \"%s\"}".formatted(result))
                .post("/api/v1/calls/" + call + "/attempts")
                .then();
    }

    private static ValidatableResponse decide(UUID message, String decision) {
        return recruiter()
                .body("{}")
                .post("/api/v1/messages/" + message + "/" + decision)
                .then();
    }

    private static RequestSpecification recruiter() {
        return as("recruiter");
    }

    private static RequestSpecification as(String role) {
        return as(role, RECRUITER);
    }

    private static RequestSpecification as(String role, UUID person) {
        return given().auth()
                .oauth2(Tokens.of(role, person))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @SuppressWarnings("AnnotateFormatMethod") // As below
    private long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    @SuppressWarnings("AnnotateFormatMethod") // Its annotation is not on the class path
    private String text(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql.formatted(values))) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what is logged, with the reasons. */
    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord record) {
            // The mail server in this process speaks of its mailboxes
            if (String.valueOf(record.getLoggerName()).startsWith("com.icegreen")) {
                return;
            }
            logged.add(record.getMessage()
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                    + (record.getThrown() == null ? "" : record.getThrown()));
        }

        @Override
        public void flush() {
            // Nothing is held back
        }

        @Override
        public void close() {
            // Nothing is open
        }
    }
}
