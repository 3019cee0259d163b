package hiring.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.applicants.Video;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Person;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both recruitments of the sample packs, from the draft to the accepted offer, through the pages alone. */
@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortalTest {

    private static final Person RECRUITER = Person.sample("recruiter1");

    @Test
    void recruits_graduates_through_the_pages_without_script(TestStack stack) {
        recruit(stack.system(), stack.portal(), Pack.GRADUATE, "pages", 3);
    }

    @Test
    void recruits_a_manager_through_the_pages_without_script(TestStack stack) {
        recruit(stack.system(), stack.portal(), Pack.MANAGER, "pages", 1);
    }

    @Test
    void keeps_sessions_and_open_forms_when_the_portal_restarts_or_keycloak_is_away(TestStack stack) {
        Visitor recruiter = new Visitor(stack.portal());
        recruiter.open("/staff").signIn("recruiter1", "hiring-recruiter1").expect("Work queue");
        recruiter.open("/staff/vacancies/new");
        stack.kill("portal");
        stack.start("portal");

        byte[] noDocument = {'n', 'o'};
        recruiter.upload("Make the draft", "file", "vacancy.json", noDocument, "application/json");
        assertThat(recruiter.problems()).contains("The file is no JSON document");

        stack.kill("keycloak");
        recruiter.open("/staff").expect("Work queue");
        new Visitor(stack.portal()).open("/jobs").expect("Find a job");
        stack.start("keycloak");
        recruiter.open("/staff").expect("Work queue");
    }

    static void recruit(HiringSystem system, URI portal, Pack pack, String run, int appointed) {
        PortalRecruitment recruitment = new PortalRecruitment(system, portal, pack, run + "-" + pack);
        recruitment.publish();
        List<Candidacy> candidates = List.of("Carys Morgan", "Chidi Okafor", "Zofia Kowalska").stream()
                .map(name -> new Candidacy(
                        system,
                        portal,
                        name,
                        "%s-%s-%s@candidates.example.org"
                                .formatted(name.substring(0, name.indexOf(' ')), run, pack)
                                .toLowerCase(Locale.ROOT)))
                .toList();
        // Each has a browser of their own
        candidates.parallelStream().forEach(candidate -> {
            candidate.begin(recruitment.vacancy());
            candidate.fillIn(
                    2015,
                    List.of(
                            "GCSE Mathematics 7 2010",
                            "GCSE English Language 6 2010",
                            "A level Geography B 2012",
                            "BSc Physics 2:1 University of the Weald 2015"));
            candidate.submit();
        });
        recruitment.close(candidates.size());
        recruitment.decideEligibility();
        recruitment.nameAssessors();
        for (JsonNode stage : recruitment.stages()) {
            play(recruitment, stage, candidates);
        }
        List<String> offers = recruitment.offer();
        assertThat(offers).hasSize(appointed);
        candidates.stream()
                .filter(candidate -> offers.stream().anyMatch(offer -> offer.contains(candidate.applicationId())))
                .forEach(Candidacy::acceptOffer);

        JsonNode counts = system.applications()
                .get(RECRUITER, "/vacancies/%s/application-counts".formatted(recruitment.vacancy()))
                .expect(200)
                .body();
        assertThat(counts.path("submitted").asInt()).isEqualTo(candidates.size());
        assertThat(counts.path("sealed").asInt()).isEqualTo(candidates.size());
        assertThat(counts.path("offersMade").asInt()).isEqualTo(appointed);
        assertThat(counts.path("offersAccepted").asInt()).isEqualTo(appointed);
    }

    private static void play(PortalRecruitment recruitment, JsonNode stage, List<Candidacy> candidates) {
        switch (stage.path("kind").asText()) {
            case "SUBMITTED_ACTIVITY" -> {
                recruitment.openWindow(stage);
                for (int i = 0; i < candidates.size(); i++) {
                    candidates.get(i).handIn(Video.of(Applicants.make(1, 15).get(i), 1));
                }
                recruitment.closeWindow(stage);
            }
            case "FORM_REVIEW" -> {
                recruitment.score(stage, candidates.size());
                recruitment.publishShortlist(stage);
            }
            case "QUESTIONNAIRE" -> recruitment.holdQuestionnaire(stage);
            case "ASSESSMENT_CENTRE" -> {
                recruitment.holdSessions(stage, candidates.size(), false);
                recruitment.score(stage, candidates.size());
                recruitment.publishShortlist(stage);
            }
            default -> {
                recruitment.holdSessions(stage, candidates.size(), true);
                recruitment.score(stage, candidates.size());
                recruitment.publishShortlist(stage);
            }
        }
    }
}
