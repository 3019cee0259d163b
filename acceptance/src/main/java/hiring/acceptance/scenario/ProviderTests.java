package hiring.acceptance.scenario;

import hiring.acceptance.account.Fact;
import java.util.List;

/** A stage of tests that candidates take by themselves within a window, and whose results a provider delivers. */
final class ProviderTests implements StagePlay {

    private final Recruitment recruitment;
    private final Stage stage;

    ProviderTests(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
    }

    @Override
    public List<Candidate> play(List<Candidate> participants) {
        recruitment.moveTo(stage.opensAt());
        recruitment
                .patience()
                .await(
                        "%d invitations to %s".formatted(participants.size(), stage.code()),
                        () -> recruitment.stageCounts(stage),
                        counts -> counts.path("participants").asLong() == participants.size());
        participants.forEach(candidate ->
                recruitment.book().note(Fact.INVITED_TO_ACTIVITY, candidate.applicationId(), stage.code()));
        recruitment.tell("%s open: %d are invited".formatted(stage.name(), participants.size()));
        recruitment.moveTo(stage.closesAt());
        new PartResults(recruitment, stage).record(participants);
        return new Publication(recruitment, stage).publish();
    }
}
