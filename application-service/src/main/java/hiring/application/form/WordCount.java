package hiring.application.form;

import org.jspecify.annotations.Nullable;

/** Counts words as word processors do: what stands between white space. */
final class WordCount {

    private WordCount() {}

    static int in(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            // A no-break space is one to word processors, and not to isWhitespace
            boolean white = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
            if (!white && !inWord) {
                words++;
            }
            inWord = !white;
        }
        return words;
    }
}
