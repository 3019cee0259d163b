package hiring.portal.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of which the day, or day and month, may be unknown: the fields for its parts and the text of a request. */
final class PartialDate {

    static final String DAY = "day";
    static final String MONTH = "month";
    static final String YEAR = "year";

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private PartialDate() {}

    /** The parts of a text that is such a date; no part of another text. */
    static Map<String, String> split(String text) {
        Matcher matcher = TEXT.matcher(text);
        Map<String, String> parts = new LinkedHashMap<>();
        if (matcher.matches()) {
            parts.put(YEAR, matcher.group(1));
            if (matcher.group(2) != null) {
                parts.put(MONTH, withoutZero(matcher.group(2)));
            }
            if (matcher.group(3) != null) {
                parts.put(DAY, withoutZero(matcher.group(3)));
            }
        }
        return parts;
    }

    /** The text of a request; what is no number stays as it was typed, so that the service can name the mistake. */
    static String join(String day, String month, String year) {
        String text = year.strip();
        if (!month.isBlank() || !day.isBlank()) {
            text += "-" + twoDigits(month.strip());
        }
        return day.isBlank() ? text : text + "-" + twoDigits(day.strip());
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String withoutZero(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }
}
