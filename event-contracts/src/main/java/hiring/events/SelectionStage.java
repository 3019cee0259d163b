package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a vacancy's selection process, which is a list of stages (decision 0011). What it needs follows from its
 * parts (decision 0062).
 *
 * @param code stable within the vacancy, for example {@code first-sift}
 * @param opensAt start of the window in which candidates take part; absent if the stage has no window
 * @param closesAt first instant after that window
 * @param dates days on which sessions are held; a week is given as its working days; empty if the stage has none
 * @param optional a person may decide to skip the stage
 * @param inviteByTelephone invitations are made by telephone as well as in writing
 * @param matrix absent if assessors do not score the stage
 * @param parts what candidates do at the stage; absent where the kind says it, as in events that were written before
 *     this field existed
 * @param absence absent for {@code OUT}
 * @param booking absent for {@code ALLOCATED}
 * @param barMonths for how many months a candidate who stays away from a session is barred from vacancies of the same
 *     kind; absent where absence bars no one, as in events that were written before this field existed
 * @param disclosure absent for {@code ANONYMOUS}
 */
public record SelectionStage(
        String code,
        String name,
        Kind kind,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<LocalDate> dates,
        boolean optional,
        boolean inviteByTelephone,
        @Nullable ScoringMatrix matrix,
        Progression progression,
        @Nullable List<StagePart> parts,
        @Nullable AbsenceRule absence,
        @Nullable BookingRule booking,
        @Nullable Integer barMonths,
        @Nullable DisclosureRule disclosure) {

    public SelectionStage {
        dates = List.copyOf(dates);
        parts = parts == null ? null : List.copyOf(parts);
    }

    /** A stage whose kind says what candidates do. */
    public SelectionStage(
            String code,
            String name,
            Kind kind,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates,
            boolean optional,
            boolean inviteByTelephone,
            @Nullable ScoringMatrix matrix,
            Progression progression) {
        this(
                code,
                name,
                kind,
                opensAt,
                closesAt,
                dates,
                optional,
                inviteByTelephone,
                matrix,
                progression,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same at other times. */
    public SelectionStage at(StageDates times) {
        return new SelectionStage(
                code,
                name,
                kind,
                times.opensAt(),
                times.closesAt(),
                times.dates(),
                optional,
                inviteByTelephone,
                matrix,
                progression,
                parts == null ? null : parts.stream().map(times::appliedTo).toList(),
                absence,
                booking,
                barMonths,
                disclosure);
    }

    /** What is done, without when; absent where the kind says it. */
    public @Nullable List<StagePart> partsWithoutWindows() {
        return parts == null
                ? null
                : parts.stream().map(part -> part.within(null, null)).toList();
    }

    /** The same, scored and decided by other terms. */
    public SelectionStage by(@Nullable ScoringMatrix otherMatrix, Progression otherProgression) {
        return new SelectionStage(
                code,
                name,
                kind,
                opensAt,
                closesAt,
                dates,
                optional,
                inviteByTelephone,
                otherMatrix,
                otherProgression,
                parts,
                absence,
                booking,
                barMonths,
                disclosure);
    }

    /** What a stage is called to candidates, and what it consists of where it names no parts. */
    public enum Kind {
        /** Assessors score what candidates have handed in: the form, and the activities of earlier stages. */
        FORM_REVIEW,
        /** Candidates hand in a piece of work, such as a video, within a window. */
        SUBMITTED_ACTIVITY,
        /** Candidates take a test and get one mark. */
        TEST,
        /** Candidates attend one session of several hours with several exercises. */
        ASSESSMENT_CENTRE,
        /** Candidates answer a questionnaire, which informs the interview and does not decide by itself. */
        QUESTIONNAIRE,
        /** Each candidate meets a panel. */
        INTERVIEW
    }
}
