package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.acceptance.account.Account;
import hiring.acceptance.account.Fact;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import hiring.acceptance.system.EventLog;
import hiring.acceptance.system.Service;
import hiring.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecruitmentTest {

    @Test
    void recruits_graduates_from_the_pack_to_the_feedback(TestStack stack) {
        Account account = Recruitments.finished(stack, Pack.GRADUATE);

        assertThat(account.disagreements()).isEmpty();
        // Of 15, one is late, one withdraws before closing and one after, one withdraws and applies again, two are not
        // eligible, and one sends no video
        assertThat(account.book().submitted()).isEqualTo(14);
        assertThat(account.book().withdrawn()).isEqualTo(2);
        assertThat(account.book().count(Fact.APPLICATION_WITHDRAWN)).isEqualTo(3);
        assertThat(account.book().count(Fact.POSTED)).isEqualTo(2);
        assertThat(account.book().count(Fact.FOUND_INELIGIBLE)).isEqualTo(2);
        assertThat(account.book().count(Fact.INVITED_TO_ACTIVITY)).isEqualTo(11);
        assertThat(account.book().count(Fact.VIDEO_SUBMITTED)).isEqualTo(10);
        // A missing video is reviewed as well, with that result
        assertThat(account.book().count(Fact.SIFT_COMPLETED)).isEqualTo(10);
        assertThat(account.book().count(Fact.TELEPHONED))
                .isEqualTo(
                        account.book().count(Fact.CENTRE_PLACE) + account.book().count(Fact.INTERVIEW));
        // Yes, no, and yes again
        assertThat(account.book().count(Fact.PROGRESSED_AND_REPLACED))
                .isPositive()
                .isEqualTo(account.book().count(Fact.NOT_PROGRESSED_AND_REPLACED));
        assertThat(account.book().count(Fact.SUCCESSFUL)).isEqualTo(4);
        assertThat(account.book().count(Fact.OFFER_ACCEPTED)).isEqualTo(4);
    }

    @Test
    void recruits_firefighters_from_the_pack_to_the_feedback(TestStack stack) {
        Account account = Recruitments.finished(stack, Pack.FIREFIGHTER);

        assertThat(account.disagreements()).isEmpty();
        assertThat(account.book().submitted()).isEqualTo(14);
        // Nothing in this process excludes a degree in IT
        assertThat(account.book().count(Fact.FOUND_INELIGIBLE)).isEqualTo(1);
        assertThat(account.book().count(Fact.ASKED_TO_BOOK)).isEqualTo(12);
        // One stays away from the fitness test, and three do not reach its level
        assertThat(account.book().count(Fact.PROGRESSED, "fitness")).isEqualTo(8);
        assertThat(account.book().count(Fact.NOT_PROGRESSED, "fitness")).isEqualTo(4);
        assertThat(account.book().count(Fact.NOT_PROGRESSED, "physical")).isEqualTo(2);
        assertThat(account.book().count(Fact.INVITED_TO_ACTIVITY)).isEqualTo(4);
        assertThat(account.book().count(Fact.VIDEO_SUBMITTED)).isZero();
        assertThat(account.book().count(Fact.SUCCESSFUL)).isEqualTo(3);
        assertThat(account.book().count(Fact.OFFER_DECLINED)).isEqualTo(1);
        assertThat(account.book().count(Fact.RESERVE_PROMOTED)).isEqualTo(1);
        assertThat(account.book().count(Fact.OFFER_ACCEPTED)).isEqualTo(3);
    }

    @Test
    void recruits_a_manager_from_the_pack_to_the_feedback(TestStack stack) {
        Account account = Recruitments.finished(stack, Pack.MANAGER);

        assertThat(account.disagreements()).isEmpty();
        assertThat(account.book().submitted()).isEqualTo(14);
        assertThat(account.book().count(Fact.INVITED_TO_ACTIVITY)).isZero();
        assertThat(account.book().count(Fact.QUESTIONNAIRE_INVITED)).isPositive();
        assertThat(account.book().count(Fact.PROGRESSED_AND_REPLACED))
                .isPositive()
                .isEqualTo(account.book().count(Fact.NOT_PROGRESSED_AND_REPLACED));
        assertThat(account.book().count(Fact.SUCCESSFUL)).isEqualTo(1);
        assertThat(account.book().count(Fact.OFFER_DECLINED)).isEqualTo(1);
        assertThat(account.book().count(Fact.RESERVE_PROMOTED)).isEqualTo(1);
        assertThat(account.book().count(Fact.OFFER_ACCEPTED)).isEqualTo(1);
    }

    @Test
    void keeps_personal_data_out_of_logs_metrics_traces_and_all_topics_but_that_of_contacts(TestStack stack)
            throws IOException {
        Recruitments.finished(stack, Pack.GRADUATE);
        Canaries canaries = new Canaries(Recruitments.SEED, Recruitments.CANDIDATES);
        String contacts = Topic.CANDIDATE_CONTACTS.wireName();
        List<String> topics = Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(topic.wireName(), topic.deadLetterName()))
                .filter(topic -> !topic.equals(contacts))
                .toList();
        EventLog log = stack.system().events();

        // They would be found, if they were there
        assertThat(canaries.in(log, List.of(contacts))).hasSizeGreaterThan(Recruitments.CANDIDATES);
        assertThat(canaries.in(log, topics)).isEmpty();
        for (Service service : stack.system().services()) {
            assertThat(canaries.in(service.metrics())).as(service.name()).isEmpty();
        }
        Path logs = stack.home().resolve("logs");
        assertThat(logs.resolve("traces.otlp")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(logs)) {
            // The mail catcher stands for the mail servers of the candidates, who get the mail
            Stream<Path> own =
                    files.filter(file -> !file.getFileName().toString().startsWith("mail.log"));
            assertThat(canaries.in(own)).isEmpty();
        }
    }

    @Test
    void follows_a_submission_in_one_trace_to_the_mail(TestStack stack) {
        Recruitments.finished(stack, Pack.GRADUATE);

        assertThat(stack.traces("PUT /api/v1/applications/{id}/submission"))
                .anySatisfy(trace -> assertThat(trace)
                        .contains(
                                "application-service  send hiring.application.submitted.v1",
                                "assessment-service  apply hiring.application.submitted.v1",
                                "notification-service  apply hiring.application.submitted.v1",
                                "notification-service  deliver mail",
                                "notification-service  send hiring.notification.sent.v1"));
    }
}
