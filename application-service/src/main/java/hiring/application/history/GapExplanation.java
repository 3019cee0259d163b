package hiring.application.history;

import hiring.kit.text.TextPolicy;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An applicant's explanation of a gap. Hidden from assessors, because reasons reveal health and family. */
public record GapExplanation(
        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String from,

        @Nullable
        @Size(max = PartialDate.LONGEST)
        @Pattern(regexp = PartialDate.PATTERN, message = PartialDate.EXPECTED)
        String to,

        @Nullable @Size(max = 1000) String explanation) {

    /** Empty if the text is blank, a date is missing or the end is before the start. */
    Optional<Spell> spell() {
        if (explanation == null || TextPolicy.isBlank(explanation)) {
            return Optional.empty();
        }
        return Spell.between(
                PartialDate.parse(from).map(PartialDate::first),
                PartialDate.parse(to).map(PartialDate::last));
    }
}
