package hiring.vacancy.rule;

import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the findings of rules, so that one answer reports all of them. */
final class Findings {

    private final List<FieldError> found = new ArrayList<>();

    void add(String pointer, String code, String message) {
        found.add(new FieldError(pointer, code, message));
    }

    List<FieldError> list() {
        return List.copyOf(found);
    }

    /** Visits each entry with its pointer; null entries are left to validation. */
    <T> void each(String pointer, @Nullable List<T> entries, Look<T> look) {
        for (int i = 0; entries != null && i < entries.size(); i++) {
            T entry = entries.get(i);
            if (entry != null) {
                look.at(pointer + '/' + i, entry);
            }
        }
    }

    /** Reports every entry whose code an earlier entry has. */
    <T> void duplicates(String pointer, @Nullable List<T> entries, String field, Function<T, @Nullable Object> code) {
        Set<Object> seen = new HashSet<>();
        each(pointer, entries, (here, entry) -> {
            Object value = code.apply(entry);
            if (value != null && !seen.add(value)) {
                add(here + field, "duplicate", "\"%s\" is there already".formatted(value));
            }
        });
    }

    /** A visitor of entries. */
    @FunctionalInterface
    interface Look<T> {
        void at(String pointer, T entry);
    }
}
