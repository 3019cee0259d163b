package hiring.vacancy.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grade, whatever its spelling: "KR 8", "KR8" and "kr8" are one.
 *
 * @param number -1 where it has none
 */
public record Grade(String scale, int number) {

    private static final Pattern SCALE_AND_NUMBER = Pattern.compile("(\\D*?)\\s*(\\d{1,4})\\s*");

    public static Grade of(String written) {
        String plain = written.toUpperCase(Locale.UK).strip();
        Matcher matcher = SCALE_AND_NUMBER.matcher(plain);
        return matcher.matches()
                ? new Grade(matcher.group(1).strip(), Integer.parseInt(matcher.group(2)))
                : new Grade(plain, -1);
    }

    boolean sameScaleAs(Grade other) {
        return scale.equals(other.scale);
    }

    /** As tables of grades keep it, for example "KR8". */
    public String code() {
        return number < 0 ? scale : scale + number;
    }
}
