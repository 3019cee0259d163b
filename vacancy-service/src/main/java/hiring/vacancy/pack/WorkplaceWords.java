package hiring.vacancy.pack;

import hiring.vacancy.document.Workplace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes the places of work in words. */
final class WorkplaceWords {

    private WorkplaceWords() {}

    static List<String> each(List<Workplace> workplaces) {
        return workplaces.stream().map(Workplace::words).toList();
    }

    /** Names with commas between them, and addresses, which have commas themselves, with semicolons. */
    static @Nullable String inOneLine(List<Workplace> workplaces) {
        if (workplaces.isEmpty()) {
            return null;
        }
        return String.join(workplaces.stream().allMatch(Workplace::knownByNameAlone) ? ", " : "; ", each(workplaces));
    }

    static @Nullable String remote(List<String> countries) {
        return countries.isEmpty()
                ? null
                : countries.stream()
                        .map(Workplace::nameOf)
                        .collect(Collectors.joining(
                                ", ", "Countries from which all of the work can be done at home: ", "."));
    }
}
