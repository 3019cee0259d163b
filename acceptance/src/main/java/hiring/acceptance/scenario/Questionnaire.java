package hiring.acceptance.scenario;

import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.List;

/** A stage that a person holds or skips for all candidates; it informs the panel and does not decide. */
final class Questionnaire implements StagePlay {

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    Questionnaire(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    @Override
    public List<Candidate> play(List<Candidate> participants) {
        service.put(
                        Cast.RECRUITER,
                        recruitment.ofStage(stage, "/decision"),
                        Json.object()
                                .put("hold", true)
                                .put(
                                        "reason",
                                        "The panel wants to know the working styles of all before it meets them."))
                .expect(200, 204);
        participants.forEach(candidate ->
                recruitment.book().note(Fact.QUESTIONNAIRE_INVITED, candidate.applicationId(), stage.code()));
        recruitment.settle();
        recruitment.each(
                participants,
                candidate -> service.put(
                                Cast.RECRUITER,
                                recruitment.ofStage(stage, "/results/" + candidate.applicationId()),
                                Json.object().put("completed", true))
                        .expect(200, 204));
        recruitment.tell("%s: held, %d invited and answered".formatted(stage.name(), participants.size()));
        return participants;
    }
}
