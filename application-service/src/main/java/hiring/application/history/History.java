package hiring.application.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's statements about the time up to today. An end of education without a start covers one day.
 *
 * @param education the times of education with a stated start and end
 * @param educationEnded the last day of full-time education; null if it is unknown
 */
public record History(
        List<HistoryEntry> entries,
        List<GapExplanation> explanations,
        List<Spell> education,
        @Nullable LocalDate educationEnded,
        LocalDate today) {

    public History {
        entries = List.copyOf(entries);
        explanations = List.copyOf(explanations);
        education = List.copyOf(education);
    }

    /** The days that entries and education cover. */
    List<Spell> covered() {
        return Stream.concat(entries.stream().flatMap(entry -> entry.spell(today).stream()), education.stream())
                .toList();
    }

    List<Spell> explained() {
        return explanations.stream()
                .flatMap(explanation -> explanation.spell().stream())
                .toList();
    }

    /**
     * The day from which the history must be complete: the end of full-time education, or the start of the first entry
     * if that is earlier. Null if both are unknown.
     */
    @Nullable
    LocalDate completeFrom() {
        LocalDate first = entries.stream()
                .flatMap(entry -> entry.spell(today).stream())
                .map(Spell::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (first == null || educationEnded == null) {
            return first == null ? educationEnded : first;
        }
        return first.isBefore(educationEnded) ? first : educationEnded;
    }
}
