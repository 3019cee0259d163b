package hiring.notification.letter;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it is sent.
 *
 * @param template which version of the template it was made from
 * @param calendar an iCalendar file; absent where nobody is invited anywhere
 */
public record Rendered(
        String subject, String text, String html, @Nullable String calendar, String template) {

    /** Nothing of a letter gets into a log by accident. */
    @Override
    public String toString() {
        return "Rendered[template=" + template + "]";
    }
}
