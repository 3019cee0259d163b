package hiring.acceptance.account;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the reconciliation.
 *
 * @param expected the number of the run's own actions, or a required value
 * @param actual the number that each part of the system reports
 */
public record Row(String fact, long expected, Map<Source, Long> actual) {

    /** A part of the system that reports a number. */
    public enum Source {
        APPLICATIONS("application-service"),
        ASSESSMENTS("assessment-service"),
        NOTIFICATIONS("notification-service"),
        EVENTS("events"),
        MAIL("mail");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Row {
        actual = Map.copyOf(actual);
    }

    public static Row expecting(String fact, long expected) {
        return new Row(fact, expected, Map.of());
    }

    public Row and(Source source, long value) {
        Map<Source, Long> more = new LinkedHashMap<>(actual);
        more.put(source, value);
        return new Row(fact, expected, more);
    }

    public boolean agrees() {
        return actual.values().stream().allMatch(value -> value == expected);
    }
}
