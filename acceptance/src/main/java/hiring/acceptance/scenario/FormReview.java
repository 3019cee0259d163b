package hiring.acceptance.scenario;

import hiring.acceptance.account.Book;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Json;
import java.time.LocalTime;
import java.util.List;

/** A stage at which assessors score what candidates have handed in. */
final class FormReview implements StagePlay {

    private static final int DAYS_FOR_READING = 4;
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final Recruitment recruitment;
    private final Stage stage;

    FormReview(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
    }

    @Override
    public List<Candidate> play(List<Candidate> participants) {
        List<Candidate> toScore =
                participants.stream().filter(this::hasHandedIn).toList();
        recruitment
                .system()
                .assessments()
                .put(
                        Cast.RECRUITER,
                        recruitment.ofVacancy("/assessors"),
                        Json.object()
                                .set("assessors", Cast.named(recruitment.cast().assessors())))
                .expect(200, 204);
        new PanelChanges(recruitment, stage).play(toScore);
        int sheets = new Scoring(recruitment, stage).score(toScore);
        // A candidate without the activity that is scored counts as complete too, with that as the reason
        participants.forEach(
                candidate -> recruitment.book().note(Fact.SIFT_COMPLETED, candidate.applicationId(), stage.code()));
        recruitment.moveToWorkday(DAYS_FOR_READING, AFTERNOON);
        recruitment.tell("%s: %d applications scored on %d sheets".formatted(stage.name(), toScore.size(), sheets));
        return new Publication(recruitment, stage).publish();
    }

    private boolean hasHandedIn(Candidate candidate) {
        return recruitment.vacancy().stages().stream()
                .filter(activity -> activity.kind().equals("SUBMITTED_ACTIVITY"))
                .filter(activity -> stage.evidence().contains(activity.code()))
                .allMatch(activity -> recruitment
                        .book()
                        .of(Fact.VIDEO_SUBMITTED)
                        .contains(Book.at(candidate.applicationId(), activity.code())));
    }
}
