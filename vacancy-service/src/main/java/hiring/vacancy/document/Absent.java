package hiring.vacancy.document;

import hiring.kit.text.TextPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be left out of a request: lists, texts, and flags that are false when absent. */
final class Absent {

    private Absent() {}

    static Boolean toFalse(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** Absent and blank mean the same. */
    static @Nullable String toNull(@Nullable String text) {
        return text == null || TextPolicy.isBlank(text) ? null : TextPolicy.stripped(text);
    }

    /** Absent and empty mean the same. A null inside stays, so that the one who wrote it can be told where it is. */
    static <T> List<T> toEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
