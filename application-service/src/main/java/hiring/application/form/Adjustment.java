package hiring.application.form;

import hiring.events.StageAdjustment;
import hiring.events.StageAdjustment.TimeOfDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant needs at one stage of the selection to take part on equal terms. Never read by those who score.
 *
 * @param need in the applicant's words
 * @param kinds what those who arrange it have to arrange
 * @param extraTimePercent how much more time, where that is asked for
 * @param timeOfDay when the applicant can take part, where they need that and half a day says it
 */
@Schema(name = "RequestedAdjustment")
public record Adjustment(
        @Nullable @Size(max = 60) String stage,
        @Nullable @Size(max = 2000) String need,
        @Nullable @Size(max = 20) List<@NotNull AdjustmentKind> kinds,
        @Nullable @Min(5) @Max(200) Integer extraTimePercent,
        @Nullable TimeOfDay timeOfDay) {

    private static final Pattern ABOUT_TIME = Pattern.compile(
            "\\b(?:mornings?|afternoons?|evenings?|noon|midday|lunch|o.?clock|early|earlier|late|later|before"
                    + "|after|not until|[ap]\\.?m\\.?|\\d{1,2}[ap]m)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Adjustments that are asked for often enough to be arranged without asking back. */
    public enum AdjustmentKind {
        EXTRA_TIME,
        REST_BREAKS,
        STEP_FREE_ACCESS,
        BSL_INTERPRETER,
        LIP_SPEAKER,
        HEARING_LOOP,
        CAPTIONS,
        LARGE_PRINT,
        BRAILLE,
        SCREEN_READER_FORMAT,
        COLOURED_PAPER,
        QUESTIONS_IN_ADVANCE,
        SUPPORTER_PRESENT,
        REMOTE_ATTENDANCE,
        ALTERNATIVE_TO_VIDEO,
        TIME_OF_DAY,
        OTHER
    }

    public Adjustment(@Nullable String stage, @Nullable String need) {
        this(stage, need, null, null, null);
    }

    public List<AdjustmentKind> kindsOrNone() {
        return kinds == null ? List.of() : kinds;
    }

    /**
     * What those who plan the stage have to know: that there is something to arrange, and which half of a day is
     * possible.
     */
    public StageAdjustment forPlanning() {
        return new StageAdjustment(Objects.requireNonNull(stage), timeOfDay, timeOfDay == null && asksAboutTime());
    }

    // WordCount only draw a person's eye to the need; what they mean, nothing here decides
    private boolean asksAboutTime() {
        return kindsOrNone().contains(AdjustmentKind.TIME_OF_DAY)
                || (need != null && ABOUT_TIME.matcher(need).find());
    }
}
