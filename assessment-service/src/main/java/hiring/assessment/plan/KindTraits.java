package hiring.assessment.plan;

import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StageCode;
import java.util.Set;

/** The traits of a kind of stage: what no part of it says. */
public record KindTraits(OfferedEvidence evidence, SessionForm sessions, Set<Trait> others) {

    public KindTraits {
        others = Set.copyOf(others);
    }

    /** What is true of some kinds only. */
    public enum Trait {
        /** Later stages do not wait for its end. */
        NOT_WAITED_FOR,
        /** The completion of each application is published. */
        COMPLETION_PUBLISHED
    }

    /** Whether assessors of other stages see what was done at this one. */
    public enum OfferedEvidence {
        NONE,
        /** Where a line of their matrix names the stage. */
        NAMED_BY_LINE,
        ALWAYS
    }

    /** The sessions that candidates can attend, and how many people each of them takes. */
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

    /** The table: one row for each kind. */
    public static KindTraits of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW -> row(OfferedEvidence.NONE, SessionForm.NONE, Trait.COMPLETION_PUBLISHED);
            case SUBMITTED_ACTIVITY -> row(OfferedEvidence.NAMED_BY_LINE, SessionForm.NONE);
            case TEST, ASSESSMENT_CENTRE -> row(OfferedEvidence.NONE, SessionForm.GROUP);
            case QUESTIONNAIRE -> row(OfferedEvidence.ALWAYS, SessionForm.NONE, Trait.NOT_WAITED_FOR);
            case INTERVIEW -> row(OfferedEvidence.NONE, SessionForm.INTERVIEW);
        };
    }

    private static KindTraits row(OfferedEvidence evidence, SessionForm sessions, Trait... others) {
        return new KindTraits(evidence, sessions, Set.of(others));
    }

    public boolean has(Trait trait) {
        return others.contains(trait);
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
