package hiring.acceptance.faults;

import java.util.regex.Pattern;

/**
 * An expected error in a log.
 *
 * @param line a part of the line
 * @param because the reason
 */
record Explained(Pattern line, String because) {

    static Explained by(String line, String because) {
        return new Explained(Pattern.compile(line), because);
    }

    boolean explains(String logged) {
        return line.matcher(logged).find();
    }
}
