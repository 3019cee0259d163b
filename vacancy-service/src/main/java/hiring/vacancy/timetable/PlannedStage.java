package hiring.vacancy.timetable;

import hiring.events.AbsenceRule;
import hiring.events.BookingRule;
import hiring.events.DisclosureRule;
import hiring.events.GuaranteePolicy.Extent;
import hiring.events.Progression.Rule;
import hiring.events.SelectionStage.Kind;
import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the selection as it is planned.
 *
 * @param description what candidates are told about it
 * @param window first and last day on which candidates take part, both whole
 * @param days on which sessions are held
 * @param weeksCommencing Mondays of weeks in which sessions are held on working days
 * @param provisional the days may still change
 * @param optional may be skipped by a person's decision
 * @param inviteByTelephone invitations are made by telephone as well as in writing
 * @param exercises what candidates do at it, for the pack
 * @param parts what candidates do at it, where the kind does not say it: what is measured, and by which rules
 * @param absence what it means that a candidate stays away from a session; absent for {@code OUT}
 * @param booking who chooses the session that a candidate attends; absent for {@code ALLOCATED}
 * @param barMonths for how many months a candidate who stays away from a session is barred from vacancies of the same
 *     organisation and grade; absent where absence bars no one
 * @param disclosure whether the assessors know the names of the candidates; absent for {@code ANONYMOUS}
 */
public record PlannedStage(
        @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
        String code,

        @NotBlank @Size(max = Limits.LINE) String name,
        @NotNull Kind kind,
        @Size(max = Limits.TEXT) @Nullable String description,
        @Valid @Nullable Window window,
        @Size(max = Limits.FEW) List<@NotNull @Valid StatedDate> days,
        @Size(max = 20) List<@NotNull @Valid StatedDate> weeksCommencing,
        Boolean provisional,
        Boolean optional,
        Boolean inviteByTelephone,
        @Size(max = 20) List<@NotNull @Valid Exercise> exercises,
        @Size(max = 20) List<@NotNull @Valid PlannedPart> parts,
        @Nullable AbsenceRule absence,
        @Nullable BookingRule booking,
        @Min(1) @Max(36) @Nullable Integer barMonths,
        @Nullable DisclosureRule disclosure,
        @Valid @Nullable Matrix matrix,
        @NotNull @Valid Progress progression) {

    public PlannedStage {
        days = Absent.toEmpty(days);
        weeksCommencing = Absent.toEmpty(weeksCommencing);
        provisional = Absent.toFalse(provisional);
        optional = Absent.toFalse(optional);
        inviteByTelephone = Absent.toFalse(inviteByTelephone);
        exercises = Absent.toEmpty(exercises);
        parts = Absent.toEmpty(parts);
    }

    /** The days on which candidates can take part, the first and the last one whole. */
    public record Window(
            @NotNull @Valid StatedDate opens,
            @NotNull @Valid StatedDate closes) {

        /** Its start, by the clock of the zone. */
        public Instant opensAt(ZoneId zone) {
            return opens.date().atStartOfDay(zone).toInstant();
        }

        /** The first instant after it, by the clock of the zone. */
        public Instant closesAt(ZoneId zone) {
            return closes.date().plusDays(1).atStartOfDay(zone).toInstant();
        }

        /** Whether it is on other days. */
        public boolean differsFrom(@Nullable Window other) {
            return other == null
                    || !opens.date().equals(other.opens().date())
                    || !closes.date().equals(other.closes().date());
        }
    }

    /** An exercise within a session. */
    public record Exercise(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotBlank @Size(max = Limits.LINE) String name,
            @Size(max = Limits.TEXT) @Nullable String description) {}

    /**
     * The scoring matrix of a stage.
     *
     * @param scale of the lines that have none of their own
     * @param tolerance scores of a line on that scale that are so far apart, or further, are moderated before they
     * count; absent for more than half of the scale
     */
    public record Matrix(
            @NotNull @Min(2) @Max(10) Integer assessors,
            @NotNull @Valid Scale scale,
            @NotEmpty @Size(max = Limits.MANY) List<@NotNull @Valid Line> lines,
            @Min(1) @Max(100) @Nullable Integer tolerance) {

        public Matrix {
            lines = Absent.toEmpty(lines);
        }
    }

    /** The scale of scores that assessors can give. */
    public record Scale(
            @NotNull @Min(0) @Max(100) Integer lowest,
            @NotNull @Min(0) @Max(100) Integer highest,
            @NotEmpty @Size(max = Limits.MANY) List<@NotNull @Valid Anchor> anchors) {

        public Scale {
            anchors = Absent.toEmpty(anchors);
        }
    }

    /** The meaning of one score. */
    public record Anchor(
            @NotNull @Min(0) @Max(100) Integer score,
            @NotBlank @Size(max = Limits.TEXT) String meaning) {}

    /**
     * A line of a scoring matrix: one score for each assessor.
     *
     * @param evidence {@code application-form}, the code of an earlier submitted activity, of this stage, or of one of
     * its parts or exercises
     * @param weight how often the score counts
     * @param minimum a candidate whose mean score is below does not go on; absent where there is none
     * @param scale with the meaning of its scores; absent where the line has the matrix's
     * @param tolerance scores that are so far apart, or further, are moderated before they count; absent for that of
     * the matrix or, on a scale of the line's own, for more than half of it
     */
    public record Line(
            @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = Limits.CODE_PATTERN)
            String code,

            @NotBlank @Size(max = Limits.CODE) String criterion,
            @NotBlank @Size(max = Limits.CODE) String evidence,
            @NotNull @Min(1) @Max(100) Integer weight,
            @Min(0) @Max(100) @Nullable Integer minimum,
            @Valid @Nullable Scale scale,
            @Min(1) @Max(100) @Nullable Integer tolerance) {

        /** The scale on which it is scored; absent where the draft does not say it yet. */
        public @Nullable Scale scaleIn(Matrix matrix) {
            return scale == null ? matrix.scale() : scale;
        }
    }

    /**
     * The rule that decides who goes on from a stage.
     *
     * @param places at most this many, ties at the line kept together; absent where there is no limit
     * @param passMark the lowest total, for a test the lowest mark, that is enough; absent where there is none
     * @param highestMark for a test
     * @param tieBreak codes of the criteria that decide between equal totals, in this order; without any, equal totals
     * at the line go on together
     * @param guarantee absent where all go on who asked for the guaranteed interview and meet every minimum
     */
    public record Progress(
            @NotNull Rule rule,
            @Min(1) @Max(10_000) @Nullable Integer places,
            @Min(0) @Max(100_000) @Nullable Integer passMark,
            @Min(1) @Max(100_000) @Nullable Integer highestMark,
            @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.CODE) String> tieBreak,
            @Valid @Nullable Guarantee guarantee) {

        public Progress {
            tieBreak = Absent.toEmpty(tieBreak);
        }
    }

    /**
     * How far the guaranteed interview goes.
     *
     * @param reason required where it is proportional
     */
    public record Guarantee(
            @NotNull Extent extent,
            @Size(max = Limits.TEXT) @Nullable String reason) {}
}
