package hiring.notification.letter;

import java.util.List;

/**
 * A letter as it is sent.
 *
 * @param template which version of the template it was made from
 * @param calendars what the candidate's calendar is told; empty where no appointment is given or taken back
 */
public record RenderedLetter(String subject, String text, String html, List<Calendar> calendars, String template) {

    public RenderedLetter {
        calendars = List.copyOf(calendars);
    }

    /**
     * A calendar file.
     *
     * @param method REQUEST or CANCEL, as the file says
     */
    public record Calendar(String method, String fileName, String content) {

        /** Keeps the text of the letter out of logs. */
        @Override
        public String toString() {
            return "Calendar[method=" + method + "]";
        }
    }

    /** Keeps the text of the letter out of logs. */
    @Override
    public String toString() {
        return "RenderedLetter[template=" + template + "]";
    }
}
