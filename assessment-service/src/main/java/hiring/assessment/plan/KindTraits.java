package hiring.assessment.plan;

import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StageCode;
import java.util.Set;

/** The traits of a kind of stage. How applications move through it is its {@code StagePolicy}. */
public record KindTraits(StageResult result, OfferedEvidence evidence, SessionForm sessions, Set<Trait> others) {

    public KindTraits {
        others = Set.copyOf(others);
    }

    /** What is true of some kinds only. */
    public enum Trait {
        /** Candidates are asked to do something by themselves, in their own time. */
        TAKEN_ALONE,
        /** Each application enters as it arrives; elsewhere all enter together, once their number is final. */
        ENTERED_ON_ARRIVAL,
        /** Later stages do not wait for its end. */
        NOT_WAITED_FOR,
        /** The completion of each application is published. */
        COMPLETION_PUBLISHED
    }

    /** What is recorded of an application at the stage. */
    public enum StageResult {
        /** Assessors score on sheets. */
        SHEETS,
        /** The candidate uploads a file. */
        FILE,
        /** A provider gives a mark. */
        MARK,
        /** The candidate has completed it, and nothing else is known. */
        COMPLETION
    }

    /** Whether assessors of other stages see what was done at this one. */
    public enum OfferedEvidence {
        NONE,
        /** Where a line of their matrix names the stage. */
        NAMED_BY_LINE,
        ALWAYS
    }

    /** The sessions that candidates attend, and how many people each of them takes. */
    public enum SessionForm {
        NONE(0, 0),
        GROUP(Integer.MAX_VALUE, 1),
        INTERVIEW(1, 2);

        private final int mostCandidates;
        private final int leastAssessors;

        SessionForm(int mostCandidates, int leastAssessors) {
            this.mostCandidates = mostCandidates;
            this.leastAssessors = leastAssessors;
        }

        public int mostCandidates() {
            return mostCandidates;
        }

        public int leastAssessors() {
            return leastAssessors;
        }
    }

    public static KindTraits of(SelectionStage stage) {
        return of(stage.kind());
    }

    /** The table: one row for each kind. */
    public static KindTraits of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW ->
                row(
                        StageResult.SHEETS,
                        OfferedEvidence.NONE,
                        SessionForm.NONE,
                        Trait.ENTERED_ON_ARRIVAL,
                        Trait.COMPLETION_PUBLISHED);
            case SUBMITTED_ACTIVITY ->
                row(StageResult.FILE, OfferedEvidence.NAMED_BY_LINE, SessionForm.NONE, Trait.TAKEN_ALONE);
            case TEST -> row(StageResult.MARK, OfferedEvidence.NONE, SessionForm.NONE, Trait.TAKEN_ALONE);
            case ASSESSMENT_CENTRE -> row(StageResult.SHEETS, OfferedEvidence.NONE, SessionForm.GROUP);
            case QUESTIONNAIRE ->
                row(
                        StageResult.COMPLETION,
                        OfferedEvidence.ALWAYS,
                        SessionForm.NONE,
                        Trait.TAKEN_ALONE,
                        Trait.NOT_WAITED_FOR);
            case INTERVIEW -> row(StageResult.SHEETS, OfferedEvidence.NONE, SessionForm.INTERVIEW);
        };
    }

    private static KindTraits row(StageResult result, OfferedEvidence evidence, SessionForm sessions, Trait... others) {
        return new KindTraits(result, evidence, sessions, Set.of(others));
    }

    public boolean has(Trait trait) {
        return others.contains(trait);
    }

    public boolean hasSessions() {
        return sessions != SessionForm.NONE;
    }

    /** Whether assessors who score by a matrix see what was done at a stage of this kind. */
    public boolean isEvidenceFor(ScoringMatrix matrix, StageCode stageCode) {
        return switch (evidence) {
            case NONE -> false;
            case NAMED_BY_LINE ->
                matrix.lines().stream().anyMatch(line -> line.evidence().equals(stageCode.value()));
            case ALWAYS -> true;
        };
    }
}
