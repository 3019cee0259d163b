package hiring.application.draft.rest;

import hiring.application.disclosure.LaterQuestion;
import hiring.application.form.Adjustment;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Declaration;
import hiring.application.form.Education;
import hiring.application.form.Evidence;
import hiring.application.form.PersonalDetails;
import hiring.application.form.Referee;
import hiring.application.history.GapExplanation;
import hiring.application.history.HistoryEntry;
import hiring.application.history.PartialDate;
import hiring.application.qualification.Qualification;
import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.kit.time.DateWords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole form as far as it is written. Anything may be missing; what is there must be well formed. What a submission
 * needs besides is in the checklist.
 */
public record FormRequest(
        @Nullable @Valid PersonalDetails personalDetails,
        @Nullable @Valid Education education,
        @Nullable @Size(max = 500) List<@NotNull @Valid HistoryEntry> history,
        @Nullable @Size(max = 500) List<@NotNull @Valid GapExplanation> gapExplanations,
        @Nullable @Size(max = 60) List<@NotNull @Valid Qualification> qualifications,
        @Nullable @Size(max = 40000) String supportingStatement,
        @Nullable @Size(max = 60) List<@NotNull @Valid Evidence> evidence,
        @Nullable @Size(max = 30) List<@NotNull @Valid Declaration> declarations,
        @Nullable @Size(max = 20) List<@NotNull @Valid Adjustment> adjustments,
        @Nullable Boolean guaranteedInterview,
        @Nullable @Size(max = 5) List<@NotNull @Valid Referee> referees,
        @Nullable @Size(max = 20) String privacyNoticeVersion)
        implements RequestBody {

    public ApplicationForm toForm() {
        return new ApplicationForm(
                personalDetails,
                education,
                orNone(history),
                orNone(gapExplanations),
                orNone(qualifications),
                supportingStatement,
                orNone(evidence),
                orNone(declarations),
                orNone(adjustments),
                guaranteedInterview,
                orNone(referees),
                privacyNoticeVersion);
    }

    @Override
    public List<FieldError> findings(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<FieldError> errors = new ArrayList<>();
        if (education != null && education.contradictsItself(today)) {
            errors.add(new FieldError(
                    "/education/stillInFullTime", "contradiction", "Full-time education either goes on or has ended"));
        }
        if (education != null) {
            order(
                    "/education/fullTimeBeganOn",
                    education.fullTimeBeganOn(),
                    "/education/fullTimeEndedOn",
                    education.fullTimeEndedOn(),
                    errors);
        }
        declarations(errors);
        placesOfEducation(errors);
        entries(today, errors);
        explanations(errors);
        List<Qualification> held = orNone(qualifications);
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i) != null && held.get(i).contradictsItsLevel()) {
                errors.add(new FieldError(
                        "/qualifications/%d/level".formatted(i),
                        "level-contradicts-award",
                        "This award is never given at that level"));
            }
        }
        return errors;
    }

    // Whatever a vacancy asks: the law has no place for these on an application form
    private void declarations(List<FieldError> errors) {
        List<Declaration> answered = orNone(declarations);
        for (int i = 0; i < answered.size(); i++) {
            Declaration declaration = answered.get(i);
            if (declaration == null || declaration.code() == null) {
                continue;
            }
            String pointer = "/declarations/%d/code".formatted(i);
            LaterQuestion.ofDeclaration(declaration.code())
                    .ifPresent(question -> errors.add(new FieldError(
                            pointer,
                            "asked-later",
                            "This is asked %s".formatted(question.from().words()))));
        }
    }

    private void placesOfEducation(List<FieldError> errors) {
        List<Education.Place> places = education == null ? List.of() : education.placesOrNone();
        for (int i = 0; i < places.size(); i++) {
            Education.Place place = places.get(i);
            if (place != null
                    && place.from() != null
                    && place.to() != null
                    && place.to().isBefore(place.from())) {
                errors.add(new FieldError(
                        "/education/places/%d/to".formatted(i),
                        "before-start",
                        "%s is before the start, %s"
                                .formatted(DateWords.month(place.to()), DateWords.month(place.from()))));
            }
        }
    }

    private void entries(LocalDate today, List<FieldError> errors) {
        List<HistoryEntry> entries = orNone(history);
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            if (entry == null) {
                continue;
            }
            order("/history/" + i, entry.from(), entry.to(), errors);
            if (entry.contradictsItself(today)) {
                errors.add(new FieldError(
                        "/history/%d/current".formatted(i), "contradiction", "An entry either goes on or has ended"));
            }
        }
    }

    private void explanations(List<FieldError> errors) {
        List<GapExplanation> explanations = orNone(gapExplanations);
        for (int i = 0; i < explanations.size(); i++) {
            GapExplanation explanation = explanations.get(i);
            if (explanation != null) {
                order("/gapExplanations/" + i, explanation.from(), explanation.to(), errors);
            }
        }
    }

    private static void order(String entry, @Nullable String from, @Nullable String to, List<FieldError> errors) {
        order(entry + "/from", from, entry + "/to", to, errors);
    }

    private static void order(
            String fromPointer, @Nullable String from, String toPointer, @Nullable String to, List<FieldError> errors) {
        real(fromPointer, from, errors);
        real(toPointer, to, errors);
        Optional<PartialDate> begin = PartialDate.parse(from);
        Optional<PartialDate> end = PartialDate.parse(to);
        if (begin.isPresent()
                && end.isPresent()
                && end.get().last().isBefore(begin.get().first())) {
            errors.add(new FieldError(
                    toPointer,
                    "before-start",
                    "%s is before the start, %s"
                            .formatted(end.get().words(), begin.get().words())));
        }
    }

    // The pattern has found what looks like no date; this is what looks like one and is none
    private static void real(String pointer, @Nullable String date, List<FieldError> errors) {
        if (date != null && date.matches(PartialDate.PATTERN) && PartialDate.isNoDate(date)) {
            errors.add(new FieldError(pointer, "no-such-day", "There is no such day: %s".formatted(date)));
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    // A form in a log would be personal data in a log
    @Override
    public String toString() {
        return "FormRequest[...]";
    }
}
