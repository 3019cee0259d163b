package hiring.acceptance.scenario;

import java.util.List;

/** How one kind of stage is played. */
interface StagePlay {

    /**
     * Plays the stage to its end.
     *
     * @return the candidates who advance to the next stage, in no particular order; for the last stage, the successful
     *     ones
     */
    List<Candidate> play(List<Candidate> participants);

    static StagePlay of(Recruitment recruitment, Stage stage) {
        return switch (stage.kind()) {
            case "SUBMITTED_ACTIVITY" -> new SubmittedActivity(recruitment, stage);
            case "FORM_REVIEW" ->
                stage.isReview() ? new FormReview(recruitment, stage) : new Checks(recruitment, stage);
            case "ASSESSMENT_CENTRE" -> new Sessions(recruitment, stage, Sessions.Format.ASSESSMENT_CENTRE);
            case "INTERVIEW" -> new Sessions(recruitment, stage, Sessions.Format.INTERVIEW);
            case "QUESTIONNAIRE" -> new Questionnaire(recruitment, stage);
            case "TEST" ->
                stage.dates().isEmpty()
                        ? new ProviderTests(recruitment, stage)
                        : new Sessions(recruitment, stage, Sessions.Format.ofTests(stage));
            default ->
                throw new IllegalStateException(
                        "Cannot play stage %s of kind %s".formatted(stage.code(), stage.kind()));
        };
    }
}
