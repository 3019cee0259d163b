package hiring.application.form;

import hiring.application.history.GapExplanation;
import hiring.application.history.History;
import hiring.application.history.HistoryEntry;
import hiring.application.history.Timeline;
import hiring.application.qualification.Qualification;
import hiring.events.StageAdjustment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has written, read and written whole. A draft may lack anything; {@link Checklist} says what a
 * submission needs.
 *
 * @param qualifications highest first, in whatever order they were sent
 * @param privacyNoticeVersion the version of the privacy notice that the applicant has read
 */
public record ApplicationForm(
        @Nullable PersonalDetails personalDetails,
        @Nullable Education education,
        List<HistoryEntry> history,
        List<GapExplanation> gapExplanations,
        List<Qualification> qualifications,
        @Nullable String supportingStatement,
        List<Evidence> evidence,
        List<Declaration> declarations,
        List<Adjustment> adjustments,
        @Nullable Boolean guaranteedInterview,
        List<Referee> referees,
        @Nullable String privacyNoticeVersion) {

    public ApplicationForm {
        history = orNone(history);
        gapExplanations = orNone(gapExplanations);
        qualifications = orNone(qualifications).stream()
                .sorted(Qualification.HIGHEST_FIRST)
                .toList();
        evidence = orNone(evidence);
        declarations = orNone(declarations);
        adjustments = orNone(adjustments);
        referees = orNone(referees);
    }

    /** A form in which nothing is written yet. */
    public static ApplicationForm empty() {
        return new ApplicationForm(
                null, null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null, List.of(),
                null);
    }

    /** The names of the parts in which another form differs from this one. */
    public List<String> partsThatDiffer(ApplicationForm other) {
        return Arrays.stream(ApplicationForm.class.getRecordComponents())
                .filter(part -> !Objects.equals(valueOf(part, this), valueOf(part, other)))
                .map(RecordComponent::getName)
                .toList();
    }

    /** Whether a form has a part of this name. */
    public static boolean hasPart(String name) {
        return Arrays.stream(ApplicationForm.class.getRecordComponents())
                .anyMatch(part -> part.getName().equals(name));
    }

    /** The same form with one part as another form has it. */
    public ApplicationForm withPartOf(ApplicationForm other, String name) {
        RecordComponent[] parts = ApplicationForm.class.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> valueOf(part, part.getName().equals(name) ? other : this))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return ApplicationForm.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A form has no constructor of its parts", e);
        }
    }

    private static @Nullable Object valueOf(RecordComponent part, ApplicationForm form) {
        try {
            return part.getAccessor().invoke(form);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(part), e);
        }
    }

    /** The same with these answers, each in place of an earlier one to the same question. */
    public ApplicationForm answering(List<Declaration> answers) {
        return new ApplicationForm(
                personalDetails,
                education,
                history,
                gapExplanations,
                qualifications,
                supportingStatement,
                evidence,
                Stream.concat(
                                declarations.stream()
                                        .filter(earlier -> answers.stream()
                                                .noneMatch(answer -> Objects.equals(answer.code(), earlier.code()))),
                                answers.stream())
                        .toList(),
                adjustments,
                guaranteedInterview,
                referees,
                privacyNoticeVersion);
    }

    /** What a form for another vacancy can begin with: who the applicant is, and what they have done. */
    public ApplicationForm forAnotherVacancy() {
        return new ApplicationForm(
                personalDetails,
                education,
                history,
                gapExplanations,
                qualifications,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                referees,
                null);
    }

    /** The same without the wish for the guaranteed interview. */
    public ApplicationForm withoutGuaranteedInterview() {
        return new ApplicationForm(
                personalDetails,
                education,
                history,
                gapExplanations,
                qualifications,
                supportingStatement,
                evidence,
                declarations,
                adjustments,
                null,
                referees,
                privacyNoticeVersion);
    }

    /** Whether the applicant has asked for the guaranteed interview. */
    public boolean asksForGuaranteedInterview() {
        return Boolean.TRUE.equals(guaranteedInterview);
    }

    /** The adjustments as the planning of the stages has to know them. */
    public List<StageAdjustment> adjustmentsForPlanning() {
        return adjustments.stream().map(Adjustment::forPlanning).toList();
    }

    /** The history as it is drawn. */
    public Timeline timeline(LocalDate today, int toleratedDays) {
        return Timeline.of(statedUpTo(today), toleratedDays);
    }

    /** What the form states of the time up to a day. */
    History statedUpTo(LocalDate today) {
        return new History(
                history,
                gapExplanations,
                education == null ? List.of() : education.spells(today),
                education == null ? null : education.lastDay(today).orElse(null),
                today);
    }

    // Absent lists come from documents, whatever the type says
    @SuppressWarnings("NullAway")
    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    // A form in a log would be personal data in a log
    @Override
    public String toString() {
        return "ApplicationForm[...]";
    }
}
