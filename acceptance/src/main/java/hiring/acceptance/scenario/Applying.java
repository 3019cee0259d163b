package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.applicants.ApplicationForm;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** The weeks before the closing: accounts, drafts, forms, submissions and withdrawals. */
final class Applying {

    private static final List<Integer> WAVES_DAYS_BEFORE_CLOSING = List.of(30, 17, 4, 1);
    private static final Duration LAST_SECOND = Duration.ofSeconds(1);
    private static final int TRIES_FOR_THE_LAST_SECOND = 20;

    private final Recruitment recruitment;
    private final Interlude interlude;
    private final Service service;

    Applying(Recruitment recruitment, Interlude interlude) {
        this.recruitment = recruitment;
        this.interlude = interlude;
        this.service = recruitment.system().applications();
    }

    void play() {
        recruitment
                .system()
                .accounts()
                .make(recruitment.candidates().stream()
                        .filter(candidate -> !candidate.isOnPaper())
                        .map(Candidate::account)
                        .toList());
        awaitVacancy();
        int waves = WAVES_DAYS_BEFORE_CLOSING.size();
        for (int wave = 0; wave < waves; wave++) {
            recruitment.moveTo(
                    recruitment.daysAfterClosing(-WAVES_DAYS_BEFORE_CLOSING.get(wave), LocalTime.of(9 + 3 * wave, 30)));
            interlude.before("applying-" + (wave + 1));
            play(wave, waves);
            interlude.after("applying-" + (wave + 1));
        }
        withdraw(Story.WITHDRAWS_BEFORE_CLOSING);
        withdraw(Story.APPLIES_AGAIN).forEach(this::applyAgain);
        submitInTheLastSecond();
    }

    private void play(int wave, int waves) {
        List<Candidate> now = recruitment.candidates().stream()
                .filter(candidate -> candidate.applicant().number() % waves == wave)
                .toList();
        recruitment.each(
                now.stream().filter(candidate -> !candidate.isOnPaper()).toList(), this::apply);
        now.stream().filter(Candidate::isOnPaper).forEach(this::enter);
        recruitment.tell("%d people fill in the form; %d applications are submitted"
                .formatted(now.size(), recruitment.book().count(Fact.APPLICATION_SUBMITTED)));
    }

    private void apply(Candidate candidate) {
        service.put(
                        candidate.person(),
                        "/candidates/me",
                        ApplicationForm.contact(candidate.applicant(), candidate.email()))
                .expect(200);
        Answer draft = service.post(
                        candidate.person(),
                        "/applications",
                        Json.object()
                                .put("vacancyId", recruitment.vacancy().id().toString()))
                .expect(201);
        UUID id = UUID.fromString(draft.body().path("id").asText());
        candidate.began(id);
        Answer asked = service.get(candidate.person(), path(candidate, "")).expect(200);
        JsonNode form = ApplicationForm.of(candidate.applicant(), asked.body().path("vacancy"), recruitment.today());
        service.put(candidate.person(), path(candidate, "/form"), form, asked.requireEtag())
                .expect(200);
        if (!candidate.lives(Story.TOO_LATE) && !candidate.lives(Story.LAST_SECOND)) {
            submit(candidate).expect(200);
            noteSubmitted(candidate);
        }
    }

    private void applyAgain(Candidate candidate) {
        UUID withdrawn = candidate.applicationId();
        apply(candidate);
        recruitment.book().noteSuperseded(withdrawn);
        recruitment.tell("One candidate who has withdrawn applies again");
    }

    /** A recruiter types a paper form, with the same questions as online. */
    private void enter(Candidate candidate) {
        var request = Json.object().put("channel", "PAPER");
        request.set("contact", ApplicationForm.contact(candidate.applicant(), candidate.email()));
        request.set("form", ApplicationForm.of(candidate.applicant(), questions(), recruitment.today()));
        Answer entered = service.post(Cast.RECRUITER, recruitment.ofVacancy("/assisted-applications"), request)
                .expect(201);
        candidate.began(UUID.fromString(entered.body().path("applicationId").asText()));
        noteSubmitted(candidate);
        recruitment.tell("%s enters a paper form without e-mail and telephone".formatted(Cast.RECRUITER));
    }

    private JsonNode questions() {
        Candidate online = recruitment.candidates().stream()
                .filter(candidate -> candidate.hasBegun() && !candidate.isOnPaper())
                .findFirst()
                .orElseThrow();
        return service.get(online.person(), path(online, "")).expect(200).body().path("vacancy");
    }

    /** application-service learns of the vacancy by an event, shortly after the publication. */
    private void awaitVacancy() {
        recruitment
                .patience()
                .await(
                        "application-service to learn of the vacancy",
                        () -> service.get(Cast.RECRUITER, recruitment.ofVacancy("/application-counts"))
                                .status(),
                        status -> status == 200);
    }

    private void submitInTheLastSecond() {
        List<Candidate> hasty = recruitment.candidates().stream()
                .filter(candidate -> candidate.lives(Story.LAST_SECOND))
                .toList();
        recruitment.settle();
        Instant lastSecond = recruitment.vacancy().closesAt().minus(LAST_SECOND);
        for (Candidate candidate : hasty) {
            // Only this service's clock: the closing is not announced before the other clocks follow
            Answer answer = inTheLastSecond(candidate, lastSecond);
            answer.expect(200);
            noteSubmitted(candidate);
            recruitment.tell("One application is submitted in the last second, at %s"
                    .formatted(answer.body().path("submittedAt").asText()));
        }
    }

    // A slow machine may need more than the second; then the submission was late, and a new last second is tried
    private Answer inTheLastSecond(Candidate candidate, Instant lastSecond) {
        Answer answer = null;
        for (int i = 0; i < TRIES_FOR_THE_LAST_SECOND; i++) {
            recruitment.clock().moveOnly(service, lastSecond);
            answer = submit(candidate);
            if (!answer.problem().equals("vacancy-closed")) {
                return answer;
            }
        }
        throw new IllegalStateException("No submission took less than a second: " + answer);
    }

    List<Candidate> withdraw(Story story) {
        // A letter not sent before a withdrawal is never sent
        recruitment.settle();
        List<Candidate> leaving = recruitment.stillIn().stream()
                .filter(candidate -> candidate.lives(story))
                .toList();
        recruitment.each(leaving, candidate -> {
            service.post(
                            candidate.person(),
                            path(candidate, "/withdrawals"),
                            Json.object().put("code", "ANOTHER_POST").put("reason", "I have taken another post."))
                    .expect(200, 201, 204);
            recruitment.book().note(Fact.APPLICATION_WITHDRAWN, candidate.applicationId());
        });
        if (!leaving.isEmpty()) {
            recruitment.tell("%d withdraw".formatted(leaving.size()));
        }
        return leaving;
    }

    Answer submit(Candidate candidate) {
        return service.put(candidate.person(), path(candidate, "/submission"), Json.object());
    }

    private void noteSubmitted(Candidate candidate) {
        recruitment.book().note(Fact.APPLICATION_SUBMITTED, candidate.applicationId());
    }

    static String path(Candidate candidate, String rest) {
        return "/applications/" + candidate.applicationId() + rest;
    }
}
