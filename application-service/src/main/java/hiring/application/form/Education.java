package hiring.application.form;

import hiring.application.history.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the applicant was educated, and when full-time education ended, from which on the history has to be complete.
 *
 * @param fullTimeEndedOn the last day, or its month; absent for whoever is still in it
 */
public record Education(
        @Nullable @Size(max = 30) List<@NotNull @Valid Place> places,

        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String fullTimeEndedOn,

        @Nullable Boolean stillInFullTime) {

    /** One school, college or university. */
    public record Place(
            @Nullable @Size(max = 200) String institution,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Boolean fullTime) {}

    public List<Place> placesOrNone() {
        return places == null ? List.of() : places;
    }

    /** The last day that full-time education covers. */
    public Optional<LocalDate> lastDay() {
        return PartialDate.parse(fullTimeEndedOn).map(PartialDate::last);
    }

    public boolean goesOn() {
        return Boolean.TRUE.equals(stillInFullTime);
    }
}
