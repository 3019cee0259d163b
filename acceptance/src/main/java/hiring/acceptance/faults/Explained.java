package hiring.acceptance.faults;

import java.util.regex.Pattern;

/**
 * An error in a log that has to be there.
 *
 * @param line found in the line
 * @param because why
 */
record Explained(Pattern line, String because) {

    static Explained by(String line, String because) {
        return new Explained(Pattern.compile(line), because);
    }

    boolean explains(String logged) {
        return line.matcher(logged).find();
    }
}
