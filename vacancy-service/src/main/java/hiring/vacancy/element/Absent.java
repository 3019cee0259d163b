package hiring.vacancy.element;

import hiring.kit.text.TextPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defaults for what a request may leave out: lists, texts and flags. */
public final class Absent {

    private Absent() {}

    public static Boolean toFalse(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** Absent and blank mean the same. */
    public static @Nullable String toNull(@Nullable String text) {
        return text == null || TextPolicy.isBlank(text) ? null : TextPolicy.stripped(text);
    }

    /** Absent and empty mean the same. A null inside stays, so that validation can report its place. */
    public static <T> List<T> toEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
