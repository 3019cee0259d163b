package hiring.vacancy.document;

import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules have found so far. Nothing stops at the first mistake, so that all are named in one answer. */
final class Findings {

    private final List<FieldError> found = new ArrayList<>();

    void add(String pointer, String code, String message) {
        found.add(new FieldError(pointer, code, message));
    }

    List<FieldError> list() {
        return List.copyOf(found);
    }

    /** Looks at each entry with its pointer; a missing one is for the constraints to name. */
    <T> void each(String pointer, @Nullable List<T> entries, Look<T> look) {
        for (int i = 0; entries != null && i < entries.size(); i++) {
            T entry = entries.get(i);
            if (entry != null) {
                look.at(pointer + '/' + i, entry);
            }
        }
    }

    /** Names every entry whose code an earlier one has. */
    <T> void duplicates(String pointer, @Nullable List<T> entries, String field, Function<T, @Nullable Object> code) {
        Set<Object> seen = new HashSet<>();
        each(pointer, entries, (here, entry) -> {
            Object value = code.apply(entry);
            if (value != null && !seen.add(value)) {
                add(here + field, "duplicate", "\"%s\" is there already".formatted(value));
            }
        });
    }

    /** One look at one entry. */
    @FunctionalInterface
    interface Look<T> {
        void at(String pointer, T entry);
    }
}
