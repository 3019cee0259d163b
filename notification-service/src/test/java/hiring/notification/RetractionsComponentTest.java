package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.ApplicationStopped;
import hiring.events.ApplicationWithdrawn;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.InterviewScheduled;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.Topic;
import hiring.events.VacancyWithdrawn;
import hiring.notification.FaultyTransport.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Obligations that later events cancel, in either order of the events. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetractionsComponentTest extends ComponentTest {

    // As when the fact was stored as a dead letter and comes again later
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

    @Test
    void refuses_to_retry_an_invitation_after_the_vacancy_was_withdrawn() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.interview());
        UUID message = messageIn(sample, "FAILED");

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
        UUID message = messageIn(sample, "FAILED");
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

    @Test
    void keeps_dead_letters_of_contacts_that_come_after_the_last_change() {
        List<Sample> samples = new ArrayList<>();
        // Sent together, so that the consumer reads both in one batch
        for (int i = 0; i < 20; i++) {
            Sample sample = Sample.fresh();
            samples.add(sample);
            kafka.send(sample.contact());
            kafka.send(
                    Topic.CANDIDATE_CONTACTS.wireName(),
                    sample.candidate().toString(),
                    "hiring.candidate.contact-changed.v1",
                    UUID.randomUUID().toString(),
                    "{\"name\": \"A new name");
        }

        for (Sample sample : samples) {
            eventually(() -> assertThat(number(
                            "select count(*) from dead_letter where key = '%s' and replayed_at is null",
                            sample.candidate()))
                    .isEqualTo(1));
        }
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
}
