package hiring.notification.letter;

import hiring.kit.text.Purpose;
import hiring.kit.text.TextPolicy;

/**
 * Text from outside, made fit for the middle of one line, so that it can begin neither a mail header nor a block of a
 * letter (see {@link Block}).
 */
final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    // Texts that were stored before the text policy may hold line breaks and control characters
    static String of(String text) {
        int[] clean = TextPolicy.repaired(text, Purpose.NAME)
                .codePoints()
                .limit(LONGEST)
                .toArray();
        return TextPolicy.stripped(new String(clean, 0, clean.length)).replace(" :: ", ": ");
    }
}
