package hiring.application.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has stated of the time up to today. Nothing else is covered: an end of education without a
 * beginning is one day.
 *
 * @param education the times of education that are stated with their beginning and their end
 * @param educationEnded the last day of full-time education; null where it is not known
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

    /** What the entries and the education cover. */
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
     * The day from which on every day has to be accounted for: the end of full-time education, or the first entry where
     * that is earlier.
     * Null where neither is known.
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
