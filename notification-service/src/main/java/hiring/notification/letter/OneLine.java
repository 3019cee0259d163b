package hiring.notification.letter;

/** Text from outside, made fit for the middle of one line, so that it can begin neither a mail header nor a block of a letter (see {@link Block}). */
final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(c -> isVisible(c) ? c : ' ').limit(LONGEST).forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll(" {2,}", " ").replace(" :: ", ": ");
    }

    // Line and paragraph separators, controls, and the format characters that turn the direction of what follows
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
