package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.Service;
import java.util.List;

/** The closing instant: later submissions are refused, earlier ones stay, and the number is sealed. */
final class Closing {

    private final Recruitment recruitment;
    private final Applying applying;
    private final Service service;

    Closing(Recruitment recruitment, Applying applying) {
        this.recruitment = recruitment;
        this.applying = applying;
        this.service = recruitment.system().applications();
    }

    void play() {
        recruitment.clock().moveTo(recruitment.vacancy().closesAt());
        refuseTheLate();
        repeatWhatWasInTime();
        long submitted = recruitment.book().submitted();
        JsonNode counts = recruitment
                .patience()
                .await("the applications to be sealed", recruitment::applicationCounts, c -> c.hasNonNull("sealed"));
        recruitment
                .patience()
                .await(
                        "assessment-service to know all %d applications".formatted(submitted),
                        recruitment::assessmentCounts,
                        c -> c.path("known").asLong() >= submitted && c.hasNonNull("sealed"));
        recruitment.tell("Closed. The vacancy is sealed with %d applications"
                .formatted(counts.path("sealed").asLong()));
    }

    private void refuseTheLate() {
        List<Candidate> late = recruitment.candidates().stream()
                .filter(candidate -> candidate.lives(Story.TOO_LATE))
                .toList();
        recruitment.each(late, candidate -> applying.submit(candidate).expectRefusal(409, "vacancy-closed"));
        if (!late.isEmpty()) {
            recruitment.tell("%d try to submit after closing and are refused".formatted(late.size()));
        }
    }

    // A portal that lost the first response repeats the request and gets the first receipt again
    private void repeatWhatWasInTime() {
        recruitment.each(recruitment.stillIn().stream().limit(3).toList(), candidate -> {
            JsonNode again = applying.submit(candidate).expect(200).body();
            JsonNode first = service.get(candidate.person(), Applying.path(candidate, "/receipt"))
                    .expect(200)
                    .body();
            if (!again.equals(first)) {
                throw new IllegalStateException("A repeated submission got %s instead of %s".formatted(again, first));
            }
        });
    }
}
