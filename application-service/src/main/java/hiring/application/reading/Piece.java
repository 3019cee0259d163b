package hiring.application.reading;

import hiring.application.qualification.Framework;
import hiring.application.reading.AwardNames.Mention;
import java.util.List;

/** A classified part of a line. Each word of a line is in exactly one piece. */
sealed interface Piece {

    /** Its position. */
    Place at();

    /** The separator between a piece and the previous one. */
    enum Separator {
        SPACE,
        BRACKET,
        SLASH,
        DASH,
        COLON,
        COMMA
    }

    /**
     * The position of a piece in its line.
     *
     * @param end index after its last character
     * @param depth the number of open brackets around it
     */
    record Place(int start, int end, Separator before, int depth) {

        boolean inBrackets() {
            return depth > 0;
        }
    }

    /** The name of an award. */
    record Named(Place at, Mention mention) implements Piece {}

    /** A year, or the first and the last year of a span. */
    record Years(Place at, List<Integer> years) implements Piece {}

    /**
     * A level of a framework.
     *
     * @param entry whether it is an entry level, below level 1
     */
    record AtLevel(Place at, int level, Framework framework, boolean named, boolean entry) implements Piece {}

    /** A word with a role, such as "predicted" or "Edexcel". */
    record Told(Place at, Words.Role role, String words) implements Piece {}

    /** Any other words: subjects, grades, places, numbers. */
    record Text(Place at, String words) implements Piece {

        Text with(String others) {
            return new Text(at, others);
        }
    }
}
