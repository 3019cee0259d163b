package hiring.application.form;

import org.jspecify.annotations.Nullable;

/** Counts words as word processors do: what stands between white space. */
final class Words {

    private Words() {}

    static int in(@Nullable String text) {
        return text == null || text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
