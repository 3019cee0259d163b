package hiring.assessment.publication;

/**
 * Something that has happened since a publication, because of which it cannot be replaced any more.
 *
 * @param count how many stages or participations
 */
public record Obstacle(Kind kind, long count) {

    /** What has happened. */
    public enum Kind {
        LAST_STAGE("last-stage", "The last stage decides on appointments, which are offered at once"),
        LATER_STAGE_PUBLISHED("later-stage-published", "Who goes on from a later stage is published"),
        LATER_STAGE_CLOSED("later-stage-closed", "A later stage is closed, so that no more candidates can take part"),
        HANDED_IN("handed-in", "Candidates who would not go on have handed in an activity of a later stage"),
        ANSWERED("answered", "Candidates who would not go on have answered the questions of a later stage"),
        ATTENDED("attended", "The attendance of candidates who would not go on is recorded at a later stage"),
        SCORED("scored", "Candidates who would not go on are scored at a later stage"),
        RESULT_RECORDED("result-recorded", "Results of candidates who would not go on are recorded at a later stage");

        private final String code;
        private final String text;

        Kind(String code, String text) {
            this.code = code;
            this.text = text;
        }

        /** Stable, kebab-case. */
        public String code() {
            return code;
        }

        /** For the person who decides. */
        public String text() {
            return text;
        }
    }
}
