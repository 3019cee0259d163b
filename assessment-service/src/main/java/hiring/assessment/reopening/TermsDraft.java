package hiring.assessment.reopening;

import hiring.events.PlanReopened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms as a person asks for them, not checked yet. They replace all of the stage's terms.
 *
 * @param scale of the lines that have none of their own
 * @param lines every line of the stage once
 * @param reopening absent where no score is to be taken back
 */
public record TermsDraft(
        @Nullable ScaleDraft scale,
        @Nullable Integer tolerance,
        @Nullable List<LineDraft> lines,
        @Nullable Integer passMark,
        List<@Nullable String> tieBreak,
        @Nullable ReopeningDraft reopening) {

    /** The scores that can be given, and what they mean. */
    public record ScaleDraft(
            @Nullable Integer lowest,
            @Nullable Integer highest,
            @Nullable List<AnchorDraft> anchors) {}

    /** What a score means. */
    public record AnchorDraft(
            @Nullable Integer score, @Nullable String meaning) {}

    /** How a line is scored and how much it counts. */
    public record LineDraft(
            @Nullable String line,
            @Nullable Integer weight,
            @Nullable Integer minimum,
            @Nullable ScaleDraft scale,
            @Nullable Integer tolerance) {}

    /** Why scores are to be taken back. */
    public record ReopeningDraft(
            PlanReopened.@Nullable Reason reason, @Nullable String explanation) {}
}
