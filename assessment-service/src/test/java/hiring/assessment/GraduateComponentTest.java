package hiring.assessment;

import static hiring.assessment.SampleVacancies.CENTRE_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.AssessorAssigned;
import hiring.events.EligibilityDecided;
import hiring.events.FeedbackReleased;
import hiring.events.FeedbackRequested;
import hiring.events.HiringEvent;
import hiring.events.InterviewScheduled;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OutcomeDecided;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.SiftInvited;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.StageOutcomeDecided;
import hiring.events.VideoSubmitted;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The graduate programme from the first application to the last promotion. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GraduateComponentTest extends ComponentTest {

    private static final String SIFT = "first-sift";
    private static final String SHORTLISTING = "shortlisting";
    private static final String CENTRE = "assessment-centre";
    private static final String INTERVIEW = "interview";

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    @Test
    void a_whole_recruitment_and_then_everything_again_changes_nothing() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        UUID vacancy = recruitment.vacancyId();
        List<Applicant> people = new ArrayList<>(recruitment.apply(6));
        Applicant guaranteed = recruitment.applyWithGuarantee();
        Applicant ruledOut = new Applicant(UUID.randomUUID(), UUID.randomUUID(), false);
        recruitment.tell(
                recruitment.submitted(ruledOut), recruitment.decided(ruledOut, EligibilityDecided.Outcome.INELIGIBLE));
        Applicant late = new Applicant(UUID.randomUUID(), UUID.randomUUID(), false);
        recruitment.tell(recruitment.submitted(late));
        Applicant withdrawn = recruitment.apply(1).getFirst();

        moveTo(SIFT_OPENS);
        recruitment.tell(new StageOpened(vacancy, SIFT, SIFT_OPENS));
        assertThat(recruitment.count(SIFT, "participants")).as("not sealed").isZero();
        recruitment.seal(10);

        assertThat(recruitment.count(SIFT, "participants")).isEqualTo(8);
        assertThat(recruitment.stateOf(SIFT)).isEqualTo("OPEN");
        assertThat(published(SiftInvited.class, people.getFirst().applicationId()))
                .singleElement()
                .satisfies(invited -> {
                    assertThat(invited.opensAt()).isEqualTo(SIFT_OPENS);
                    assertThat(invited.closesAt()).isEqualTo(SIFT_CLOSES);
                    assertThat(invited.candidateId())
                            .isEqualTo(people.getFirst().candidateId());
                });
        assertThat(publishedAbout(ruledOut.applicationId())).isEmpty();

        handInVideos(recruitment, people, guaranteed);
        // A recruiter decides about one more while the window is open: in time for the activity
        recruitment.tell(recruitment.eligible(late));
        recruitment.handIn(late, SIFT, Recruitment.video("late")).statusCode(200);
        recruitment.withdraw(withdrawn);
        assertThat(recruitment.count(SIFT, "withdrawn")).isEqualTo(1);

        moveTo(SIFT_CLOSES);
        recruitment
                .handIn(people.getFirst(), SIFT, Recruitment.video("too late"))
                .statusCode(409)
                .body("code", equalTo("window-closed"));
        recruitment.tell(new StageClosed(vacancy, SIFT, SIFT_CLOSES));
        assertThat(recruitment.stateOf(SIFT)).isEqualTo("PUBLISHED");
        assertThat(recruitment.count(SHORTLISTING, "participants")).isEqualTo(8);
        // The sixth has not handed in anything, and is complete with that
        Applicant without = people.get(5);
        assertThat(recruitment.count(SHORTLISTING, "scored")).isEqualTo(1);
        assertThat(published(SiftCompleted.class, without.applicationId())).hasSize(1);

        Map<UUID, Integer> abilities = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            abilities.put(people.get(i).applicationId(), i < 4 ? 3 : 2);
        }
        abilities.put(late.applicationId(), 2);
        abilities.put(guaranteed.applicationId(), 1);
        shortlist(recruitment, abilities, guaranteed, without);

        List<Applicant> shortlisted = List.of(people.get(0), people.get(1), people.get(2), people.get(3), guaranteed);
        centre(recruitment, shortlisted);
        interview(recruitment, shortlisted);
        as("candidate", people.getFirst().candidateId())
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .body("items.stageCode", equalTo(List.of(SIFT)));

        // Posts: the first two; reserve: the third, and the guaranteed one did not come to the centre
        Applicant first = people.get(0);
        Applicant second = people.get(1);
        Applicant reserve = people.get(2);
        assertThat(published(OutcomeDecided.class, first.applicationId()))
                .extracting(OutcomeDecided::outcome)
                .containsExactly(OutcomeDecided.Outcome.SUCCESSFUL);
        assertThat(published(OutcomeDecided.class, people.get(3).applicationId()))
                .extracting(OutcomeDecided::outcome)
                .containsExactly(OutcomeDecided.Outcome.UNSUCCESSFUL);
        assertThat(published(ReserveListed.class, reserve.applicationId()))
                .extracting(ReserveListed::rank)
                .containsExactly(1);
        offers(recruitment, first, second, reserve);
        feedback(recruitment, people.get(4));

        List<List<String>> state = stateOf(vacancy);
        int publishedSoFar = publishedAbout(vacancy).size();
        List<String> aboutFirst = publishedAbout(first.applicationId());
        // The same facts once more under new ids, as if their owner had published them twice
        for (HiringEvent event : recruitment.told()) {
            deliver(event);
        }
        assertThat(stateOf(vacancy)).isEqualTo(state);
        assertThat(publishedAbout(vacancy)).hasSize(publishedSoFar);
        assertThat(publishedAbout(first.applicationId())).isEqualTo(aboutFirst);
    }

    private void handInVideos(Recruitment recruitment, List<Applicant> people, Applicant guaranteed) {
        for (int i = 0; i < 5; i++) {
            recruitment
                    .handIn(people.get(i), SIFT, Recruitment.video("first take " + i))
                    .statusCode(200);
        }
        recruitment.handIn(guaranteed, SIFT, Recruitment.video("take")).statusCode(200);
        Applicant first = people.getFirst();
        // The same again is no news; another one is
        recruitment.handIn(first, SIFT, Recruitment.video("first take 0")).statusCode(200);
        assertThat(published(VideoSubmitted.class, first.applicationId())).hasSize(1);
    }

    private void shortlist(
            Recruitment recruitment, Map<UUID, Integer> abilities, Applicant guaranteed, Applicant without) {
        assertThat(recruitment.proposal(SHORTLISTING).getBoolean("complete")).isFalse();
        recruitment.assessors(ann);
        assertThat(recruitment.count(SHORTLISTING, "toScore"))
                .as("one is not enough")
                .isZero();
        recruitment.assessors(ann, ben);
        assertThat(recruitment.count(SHORTLISTING, "toScore")).isEqualTo(7);
        assertThat(published(AssessorAssigned.class, guaranteed.applicationId()))
                .extracting(AssessorAssigned::assessorId)
                .containsExactlyInAnyOrder(ann, ben);
        assertThat(published(AssessorAssigned.class, without.applicationId())).isEmpty();

        assertThat(recruitment.score(ann, SHORTLISTING, abilities::get)).isEqualTo(7);
        asRecruiter()
                .body(Map.of("rationale", "Too soon"))
                .post(recruitment.stage(SHORTLISTING, "/publications"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-not-complete"))
                .body("detail", equalTo("to-score: 7"));
        recruitment.score(ben, SHORTLISTING, abilities::get);

        Map<UUID, String> proposed = recruitment.proposed(SHORTLISTING);
        assertThat(proposed.get(guaranteed.applicationId())).isEqualTo("PROGRESS");
        assertThat(proposed.get(without.applicationId())).isEqualTo("NOT_PROGRESS");
        assertThat(proposed.values().stream().filter("PROGRESS"::equals)).hasSize(5);
        recruitment.publish(SHORTLISTING);
        asRecruiter()
                .body(Map.of("rationale", "Once more"))
                .post(recruitment.stage(SHORTLISTING, "/publications"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-published"));
        assertThat(published(ShortlistPublished.class, recruitment.vacancyId()))
                .singleElement()
                .satisfies(shortlist -> {
                    assertThat(shortlist.considered()).isEqualTo(8);
                    assertThat(shortlist.progressed()).isEqualTo(5);
                });
        assertThat(published(StageOutcomeDecided.class, guaranteed.applicationId()))
                .extracting(StageOutcomeDecided::nextStageCode)
                .containsExactly(CENTRE);
        assertThat(recruitment.proposal(SHORTLISTING).getString("publishedAt")).isNotNull();
    }

    private void centre(Recruitment recruitment, List<Applicant> shortlisted) {
        UUID session = recruitment.session(CENTRE, at(CENTRE_DAY, 9), at(CENTRE_DAY, 12), 4, ann, ben);
        assertThat(recruitment.allocate(CENTRE).<Object>getList("unplaced")).hasSize(1);
        recruitment.session(CENTRE, at(CENTRE_DAY, 13), at(CENTRE_DAY, 16), 4, ann, ben);
        assertThat(recruitment.allocate(CENTRE).<Object>getList("allocated")).hasSize(1);
        assertThat(recruitment.allocate(CENTRE).<Object>getList("allocated")).isEmpty();
        assertThat(shortlisted)
                .allSatisfy(applicant -> assertThat(published(SessionAllocated.class, applicant.applicationId()))
                        .hasSize(1));
        assertThat(rows("select taken from assessment_session where id = ?", session))
                .containsExactly(List.of("4"));

        UUID sheet = recruitment.toScore(ann, CENTRE).values().iterator().next();
        as("assessor", ann)
                .body(Map.of("scores", Recruitment.scores(List.of("group"), 4)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(409)
                .body("code", equalTo("session-not-begun"));
        moveTo(at(CENTRE_DAY, 17));
        Applicant absent = shortlisted.getLast();
        // A slip of the pen, put right
        recruitment.attend(CENTRE, shortlisted.getFirst(), false);
        recruitment.attend(CENTRE, shortlisted.getFirst(), true);
        recruitment.attend(CENTRE, absent, false);
        recruitment.score(ann, CENTRE, application -> 4);
        recruitment.score(ben, CENTRE, application -> 3);
        as("recruiter", RECRUITER)
                .body(Map.of("attended", false))
                .put(recruitment.stage(
                        CENTRE, "/attendance/" + shortlisted.getFirst().applicationId()))
                .then()
                .statusCode(409)
                .body("code", equalTo("attendance-contradicted"));
        assertThat(recruitment.proposed(CENTRE).get(absent.applicationId())).isEqualTo("NOT_PROGRESS");
        recruitment.publish(CENTRE);
    }

    private void interview(Recruitment recruitment, List<Applicant> shortlisted) {
        for (int hour = 9; hour < 13; hour++) {
            recruitment.session(INTERVIEW, at(INTERVIEW_DAY, hour), at(INTERVIEW_DAY, hour + 1), 1, ann, ben);
        }
        recruitment.allocate(INTERVIEW);
        assertThat(published(InterviewScheduled.class, shortlisted.get(0).applicationId()))
                .hasSize(1);
        moveTo(at(INTERVIEW_DAY, 18));
        Map<UUID, Integer> scores = Map.of(
                shortlisted.get(0).applicationId(), 5,
                shortlisted.get(1).applicationId(), 4,
                shortlisted.get(2).applicationId(), 3,
                shortlisted.get(3).applicationId(), 1);
        recruitment.score(ann, INTERVIEW, scores::get);
        recruitment.score(ben, INTERVIEW, scores::get);
        asRecruiter()
                .body(Map.of("rationale", "One more than there are posts", "places", 3))
                .post(recruitment.stage(INTERVIEW, "/publications"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/places"));
        recruitment.publish(INTERVIEW);
    }

    private void offers(Recruitment recruitment, Applicant first, Applicant second, Applicant reserve) {
        UUID vacancy = recruitment.vacancyId();
        Instant now = at(INTERVIEW_DAY.plusDays(3), 9);
        recruitment.tell(
                new OfferAccepted(UUID.randomUUID(), first.applicationId(), vacancy, first.candidateId(), now));
        assertThat(recruitment.counts().getInt("promoted")).isZero();
        recruitment.tell(
                new OfferDeclined(UUID.randomUUID(), second.applicationId(), vacancy, second.candidateId(), now));
        assertThat(published(ReservePromoted.class, reserve.applicationId())).hasSize(1);
        as("auditor", RECRUITER)
                .get(recruitment.path("/reserve-list"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].rank", equalTo(1))
                .body("items[0].state", equalTo("PROMOTED"));
    }

    private void feedback(Recruitment recruitment, Applicant curious) {
        String path = "/api/v1/applications/" + curious.applicationId() + "/feedback";
        asRecruiter().body("{}").post(path).then().statusCode(404).body("code", equalTo("feedback-not-requested"));
        recruitment.tell(new FeedbackRequested(
                curious.applicationId(),
                recruitment.vacancyId(),
                curious.candidateId(),
                at(INTERVIEW_DAY.plusDays(5), 9)));
        as("candidate", curious.candidateId()).get(path).then().statusCode(404);
        asRecruiter()
                .body(Map.of("comment", "A strong field"))
                .post(path)
                .then()
                .statusCode(201);
        asRecruiter().body("{}").post(path).then().statusCode(409).body("code", equalTo("already-released"));
        as("candidate", UUID.randomUUID()).get(path).then().statusCode(404);
        String body = as("candidate", curious.candidateId())
                .get(path)
                .then()
                .statusCode(200)
                .body("comment", equalTo("A strong field"))
                .body("stages.size()", equalTo(1))
                .body("stages[0].criteria[0].mean", equalTo(2.0f))
                .body("stages[0].criteria[0].comments.size()", equalTo(2))
                .extract()
                .asString();
        assertThat(body).doesNotContain(ann.toString()).doesNotContain("Assessor");
        assertThat(published(FeedbackReleased.class, curious.applicationId())).hasSize(1);
        assertThat(recruitment.counts().getInt("feedbackReleased")).isEqualTo(1);
    }
}
