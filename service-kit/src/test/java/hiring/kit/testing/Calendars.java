package hiring.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;

/** Checks calendar files with two independent libraries. */
public final class Calendars {

    private static final int LONGEST_LINE = 75;

    private Calendars() {}

    /** Fails with the complaints of either library, or with a line that is too long. */
    public static void isValid(String file) {
        for (String line : file.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST_LINE);
        }
        for (ICalendar calendar : Biweekly.parse(file).all()) {
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                    .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                    .isTrue();
        }
        try {
            var calendar = new CalendarBuilder().build(new StringReader(file));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
        } catch (IOException | ParserException e) {
            throw new AssertionError("ical4j cannot read the calendar", e);
        }
    }
}
