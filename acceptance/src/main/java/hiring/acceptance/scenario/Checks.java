package hiring.acceptance.scenario;

import java.time.LocalTime;
import java.util.List;

/** A stage of checks that a recruiter makes one by one, and that need no session. */
final class Checks implements StagePlay {

    private static final int DAYS_FOR_CHECKS = 21;
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final Recruitment recruitment;
    private final Stage stage;

    Checks(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
    }

    @Override
    public List<Candidate> play(List<Candidate> participants) {
        recruitment
                .patience()
                .await(
                        "%d participants of %s".formatted(participants.size(), stage.code()),
                        () -> recruitment.stageCounts(stage),
                        counts -> counts.path("participants").asLong() == participants.size());
        recruitment.moveToWorkday(DAYS_FOR_CHECKS, AFTERNOON);
        new PartResults(recruitment, stage).record(participants);
        return new Publication(recruitment, stage).publish();
    }
}
