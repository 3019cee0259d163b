package hiring.acceptance.scenario;

import hiring.acceptance.account.Fact;
import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.applicants.Video;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Service;
import java.time.Duration;
import java.util.List;

/** A stage at which candidates hand in a video within a window. */
final class SubmittedActivity implements StagePlay {

    private static final Duration AFTER_OPENING = Duration.ofHours(34);
    private static final Duration BEFORE_CLOSING = Duration.ofMinutes(25);

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    SubmittedActivity(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    @Override
    public List<Candidate> play(List<Candidate> participants) {
        recruitment.clock().moveTo(stage.opensAt());
        recruitment
                .patience()
                .await(
                        "%d invitations to %s".formatted(participants.size(), stage.code()),
                        () -> recruitment.stageCounts(stage),
                        counts -> counts.path("participants").asLong() == participants.size());
        participants.forEach(candidate ->
                recruitment.book().note(Fact.INVITED_TO_ACTIVITY, candidate.applicationId(), stage.code()));
        recruitment.tell("%s opens: %d are invited".formatted(stage.name(), participants.size()));

        List<Candidate> willing = participants.stream()
                .filter(candidate -> !candidate.lives(Story.NO_VIDEO))
                .toList();
        recruitment.moveTo(stage.opensAt().plus(AFTER_OPENING));
        handIn(willing.stream()
                .filter(candidate -> isEarly(candidate.applicant()))
                .toList());
        recruitment.moveTo(stage.closesAt().minus(BEFORE_CLOSING));
        handIn(willing.stream()
                .filter(candidate -> !isEarly(candidate.applicant()))
                .toList());
        replaceSome(willing);

        recruitment.moveTo(stage.closesAt());
        refuseTheLate(participants);
        return participants;
    }

    private void handIn(List<Candidate> candidates) {
        recruitment.each(candidates, candidate -> {
            upload(candidate, 1).expect(200, 201, 204);
            recruitment.book().note(Fact.VIDEO_SUBMITTED, candidate.applicationId(), stage.code());
        });
        recruitment.tell("%d hand in their video".formatted(candidates.size()));
    }

    private void replaceSome(List<Candidate> candidates) {
        List<Candidate> unhappy = candidates.stream()
                .filter(candidate -> candidate.lives(Story.REPLACES_VIDEO))
                .toList();
        recruitment.each(unhappy, candidate -> upload(candidate, 2).expect(200, 201, 204));
        if (!unhappy.isEmpty()) {
            recruitment.tell("%d replace it with a better one".formatted(unhappy.size()));
        }
    }

    private void refuseTheLate(List<Candidate> participants) {
        List<Candidate> late = participants.stream()
                .filter(candidate -> candidate.lives(Story.NO_VIDEO))
                .toList();
        recruitment.each(late, candidate -> upload(candidate, 1).expectRefusal(409, "window-closed"));
        recruitment.tell(
                "%s closes%s".formatted(stage.name(), late.isEmpty() ? "" : "; %d are late".formatted(late.size())));
    }

    private static boolean isEarly(Applicant applicant) {
        return applicant.number() % 3 != 0;
    }

    private Answer upload(Candidate candidate, int take) {
        return service.put(
                candidate.person(),
                videoPath(candidate, stage),
                Video.of(candidate.applicant(), take),
                Video.MEDIA_TYPE);
    }

    static String videoPath(Candidate candidate, Stage stage) {
        return "/activities/%s/%s/video".formatted(candidate.applicationId(), stage.code());
    }
}
