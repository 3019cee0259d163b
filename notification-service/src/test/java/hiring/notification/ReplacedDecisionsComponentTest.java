package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.InterviewScheduled;
import hiring.events.QuestionnaireInvited;
import hiring.events.SessionPlaceReleased;
import hiring.events.StageOutcomeDecided;
import hiring.events.StageOutcomeDecided.Outcome;
import hiring.notification.FaultyTransport.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Decisions on a stage that later publications replace: each is told once, in their order. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacedDecisionsComponentTest extends ComponentTest {

    private static StageOutcomeDecided decided(Sample sample, @Nullable Integer publication, Outcome outcome) {
        return new StageOutcomeDecided(
                sample.application(),
                sample.vacancy(),
                sample.candidate(),
                Sample.CENTRE,
                outcome,
                outcome == Outcome.PROGRESSED ? Sample.INTERVIEW : null,
                publication,
                at(publication == null ? 1 : publication));
    }

    private static StageOutcomeDecided yes(Sample sample, @Nullable Integer publication) {
        return decided(sample, publication, Outcome.PROGRESSED);
    }

    private static StageOutcomeDecided no(Sample sample, int publication) {
        return decided(sample, publication, Outcome.NOT_PROGRESSED);
    }

    private static Instant at(int minutes) {
        return Sample.THEN.plusSeconds(60L * minutes);
    }

    @Test
    void tells_yes_no_and_yes_again_in_three_letters_in_order() {
        Sample sample = known();
        kafka.send(yes(sample, 1));
        kafka.send(no(sample, 2));
        kafka.send(no(sample, 2));
        kafka.send(yes(sample, 3));
        kafka.send(yes(sample, 1));

        settled(sample, 3);
        assertThat(kindsReceivedBy(sample)).containsExactly("shortlisted", "not-shortlisted", "shortlisted");
        assertThat(MailServer.source(MailServer.receivedBy(sample.email()).getFirst()))
                .doesNotContain("We have decided anew");
        assertThat(MailServer.source(MailServer.receivedBy(sample.email()).getLast()))
                .contains("We have decided anew");
    }

    @Test
    void an_event_without_a_number_is_of_the_first_publication() {
        Sample sample = known();
        kafka.send(yes(sample, null));
        onlyMailOf(sample);
        kafka.send(yes(sample, 1));
        kafka.send(no(sample, 2));

        settled(sample, 2);
        assertThat(kindsReceivedBy(sample)).containsExactly("shortlisted", "not-shortlisted");
    }

    @Test
    void a_letter_that_is_tried_again_is_sent_before_the_next_one() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.BUSY);
        kafka.send(yes(sample, 1));
        eventually(() -> assertThat(number(
                        "select count(*) from message where vacancy_id = '%s' and attempts > 0", sample.vacancy()))
                .isEqualTo(1));
        kafka.send(no(sample, 2));
        eventually(() -> counts(sample).body("obligations", equalTo(2)));
        transport.repair(sample.email());

        settled(sample, 2);
        assertThat(kindsReceivedBy(sample)).containsExactly("shortlisted", "not-shortlisted");
    }

    @Test
    void a_letter_that_only_a_person_could_send_is_not_sent_after_a_new_decision() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(yes(sample, 1));
        UUID failed = messageIn(sample, "FAILED");
        transport.repair(sample.email());

        kafka.send(no(sample, 2));

        onlyMailOf(sample);
        assertThat(kindsReceivedBy(sample)).containsExactly("not-shortlisted");
        decide(failed, "retries").statusCode(409);
    }

    @Test
    void a_call_about_a_replaced_decision_is_not_asked_for_any_more() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Ida Post", null, "01622 000000", List.of()));
        kafka.send(yes(sample, 1));
        UUID first = callOf(sample);

        kafka.send(no(sample, 2));

        eventually(() -> calls(sample).body("items.size()", equalTo(1)));
        eventually(() -> assertThat(callOf(sample)).isNotEqualTo(first));
        attempt(first, "SPOKE").statusCode(409);
        attempt(callOf(sample), "SPOKE").statusCode(201);
        eventually(() -> counts(sample).body("done", equalTo(1)).body("cancelled", equalTo(1)));
    }

    @Test
    void an_earlier_decision_that_arrives_after_a_later_one_was_told_is_not_told() {
        Sample sample = known();
        kafka.send(no(sample, 2));
        onlyMailOf(sample);

        kafka.send(yes(sample, 1));

        eventually(() -> counts(sample)
                .body("obligations", equalTo(2))
                .body("cancelled", equalTo(1))
                .body("done", equalTo(1)));
        assertThat(kindsReceivedBy(sample)).containsExactly("not-shortlisted");
    }

    @Test
    void invites_again_after_yes_no_and_yes() {
        Sample sample = known();
        kafka.send(yes(sample, 1));
        kafka.send(asked(sample, null, at(1)));
        kafka.send(interview(sample, at(1)));
        eventually(() -> assertThat(kindsReceivedBy(sample))
                .containsExactlyInAnyOrder("shortlisted", "questionnaire-invitation", "interview-invitation"));

        kafka.send(no(sample, 2));
        kafka.send(released(sample, at(2), SessionPlaceReleased.Reason.NOT_PROGRESSED));
        eventually(() -> assertThat(kindsReceivedBy(sample)).hasSize(4).endsWith("not-shortlisted"));
        assertThat(MailServer.source(MailServer.receivedBy(sample.email()).getLast()))
                .contains("METHOD:CANCEL");
        kafka.send(yes(sample, 3));
        kafka.send(asked(sample, 2, at(3)));
        kafka.send(interview(sample, at(4)));

        eventually(() -> assertThat(kindsReceivedBy(sample)).hasSize(7));
        assertThat(kindsReceivedBy(sample).subList(4, 7))
                .containsExactlyInAnyOrder("shortlisted", "questionnaire-invitation", "interview-invitation");
    }

    private static QuestionnaireInvited asked(Sample sample, @Nullable Integer admission, Instant at) {
        return new QuestionnaireInvited(
                sample.application(), sample.vacancy(), sample.candidate(), Sample.VIDEO, admission, at);
    }

    private static InterviewScheduled interview(Sample sample, Instant at) {
        InterviewScheduled place = sample.interview();
        return new InterviewScheduled(
                place.applicationId(),
                place.vacancyId(),
                place.candidateId(),
                place.stageCode(),
                place.sessionId(),
                place.startsAt(),
                place.endsAt(),
                place.place(),
                at);
    }
}
