package hiring.application.form;

import hiring.application.history.PartialDate;
import hiring.application.history.Spell;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the applicant was educated, and when full-time education ended, from which on the history has to be complete.
 * It covers the time for which its beginning and its end are stated, and no other.
 *
 * @param fullTimeEndedOn the last day, or its month; absent, or in the future, for applicants who are still in it
 * @param fullTimeBeganOn the first day, or its month; absent where the applicant has not stated it
 */
@Schema(name = "FormEducation")
public record Education(
        @Nullable @Size(max = 30) List<@NotNull @Valid Place> places,

        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String fullTimeEndedOn,

        @Nullable Boolean stillInFullTime,

        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String fullTimeBeganOn) {

    /** Without a beginning. */
    public Education(
            @Nullable List<Place> places, @Nullable String fullTimeEndedOn, @Nullable Boolean stillInFullTime) {
        this(places, fullTimeEndedOn, stillInFullTime, null);
    }

    /** One school, college or university. */
    @Schema(name = "EducationPlace")
    public record Place(
            @Nullable @Size(max = 200) String institution,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Boolean fullTime) {

        Optional<Spell> spell(LocalDate today, boolean goesOn) {
            LocalDate last = to == null ? (goesOn && Boolean.TRUE.equals(fullTime) ? today : null) : to.atEndOfMonth();
            return from == null ? Optional.empty() : Spell.upTo(today, from.atDay(1), last);
        }
    }

    public List<Place> placesOrNone() {
        return places == null ? List.of() : places;
    }

    /** The last day of full-time education up to today; empty where nothing is stated. */
    public Optional<LocalDate> lastDay(LocalDate today) {
        if (goesOn(today)) {
            return Optional.of(today);
        }
        return end();
    }

    /** Whether the applicant is still in full-time education; its end may be stated already. */
    public boolean goesOn(LocalDate today) {
        return Boolean.TRUE.equals(stillInFullTime)
                || end().filter(end -> end.isAfter(today)).isPresent();
    }

    /** Whether it is said to go on, and to have ended in the past. */
    public boolean contradictsItself(LocalDate today) {
        return Boolean.TRUE.equals(stillInFullTime)
                && end().filter(end -> end.isBefore(today)).isPresent();
    }

    /** The times that are stated with their beginning and their end. */
    public List<Spell> spells(LocalDate today) {
        Optional<Spell> fullTime = PartialDate.parse(fullTimeBeganOn)
                .map(PartialDate::first)
                .flatMap(first -> Spell.upTo(today, first, lastDay(today).orElse(null)));
        return Stream.concat(
                        fullTime.stream(),
                        placesOrNone().stream().flatMap(place -> place.spell(today, goesOn(today)).stream()))
                .toList();
    }

    private Optional<LocalDate> end() {
        return PartialDate.parse(fullTimeEndedOn).map(PartialDate::last);
    }
}
