package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Book;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Some of the candidates who were not appointed request feedback and read it. */
final class Feedback {

    private static final int AT_MOST = 12;
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Recruitment recruitment;

    Feedback(Recruitment recruitment) {
        this.recruitment = recruitment;
    }

    void play() {
        List<Candidate> curious = recruitment.stillIn().stream()
                .filter(candidate -> !candidate.isOnPaper() && isDecidedAgainst(candidate))
                .limit(AT_MOST)
                .toList();
        if (curious.isEmpty()) {
            return;
        }
        recruitment.moveToWorkday(1, NOON);
        recruitment.each(curious, this::ask);
        recruitment.tell("%d ask for feedback".formatted(curious.size()));
        recruitment.moveToWorkday(3, NOON);
        awaitRequests(curious);
        recruitment.each(curious, this::release);
        recruitment.each(curious, this::read);
        recruitment.tell("%d read it".formatted(curious.size()));
    }

    // Candidates who were scored at least once can get feedback
    private boolean isDecidedAgainst(Candidate candidate) {
        Book book = recruitment.book();
        boolean notShortlisted = recruitment.vacancy().stages().stream()
                .anyMatch(stage ->
                        book.of(Fact.NOT_PROGRESSED).contains(Book.at(candidate.applicationId(), stage.code())));
        return recruitment.isScored(candidate)
                && (notShortlisted || book.has(Fact.UNSUCCESSFUL, candidate.applicationId()));
    }

    private void ask(Candidate candidate) {
        recruitment
                .patience()
                .await(
                        "application-service to know the decision",
                        () -> recruitment
                                .system()
                                .applications()
                                .post(candidate.person(), Applying.path(candidate, "/feedback-requests"), Json.object())
                                .expect(200, 201, 202, 204, 409),
                        Answer::isSuccess);
        recruitment.book().note(Fact.FEEDBACK_REQUESTED, candidate.applicationId());
    }

    private void awaitRequests(List<Candidate> curious) {
        Set<String> expected = curious.stream()
                .map(candidate -> candidate.applicationId().toString())
                .collect(Collectors.toSet());
        recruitment
                .patience()
                .await(
                        "%d feedback requests".formatted(expected.size()),
                        () -> service().list(Cast.RECRUITER, recruitment.ofVacancy("/feedback-requests")).stream()
                                .map(request -> request.path("applicationId").asText())
                                .collect(Collectors.toSet()),
                        found -> found.containsAll(expected));
    }

    private void release(Candidate candidate) {
        service()
                .post(
                        Cast.RECRUITER,
                        Applying.path(candidate, "/feedback"),
                        Json.object()
                                .put("comment", "Thank you for the time you took. The field was strong this year."))
                .expect(200, 201, 204);
        recruitment.book().note(Fact.FEEDBACK_RELEASED, candidate.applicationId());
    }

    private void read(Candidate candidate) {
        JsonNode feedback = service()
                .get(candidate.person(), Applying.path(candidate, "/feedback"))
                .expect(200)
                .body();
        if (feedback.path("stages").isEmpty()) {
            throw new IllegalStateException("Released feedback is empty: " + feedback);
        }
    }

    private Service service() {
        return recruitment.system().assessments();
    }
}
