package hiring.acceptance.scenario;

import hiring.acceptance.account.Fact;
import java.time.Instant;
import java.util.List;

/**
 * A stage of tests that candidates take by themselves within a window, and whose results a provider delivers. Tests
 * with windows of their own are taken one after the other.
 */
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
        PartResults results = new PartResults(recruitment, stage);
        stage.parts().stream()
                .filter(part -> stage.opensAt(part).isAfter(stage.opensAt()))
                .forEach(part -> participants.stream()
                        .findFirst()
                        .ifPresent(candidate -> results.requireNotOpen(candidate, part)));
        List<Instant> ends =
                stage.parts().stream().map(stage::closesAt).distinct().sorted().toList();
        for (Instant end : ends) {
            recruitment.moveTo(end);
            results.record(participants, part -> stage.closesAt(part).equals(end));
        }
        recruitment.moveTo(stage.closesAt());
        return new Publication(recruitment, stage).publish();
    }
}
