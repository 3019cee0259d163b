package hiring.application.review;

import hiring.kit.text.TextPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Rows for spreadsheets, which run a cell that begins like a formula. */
final class Csv {

    /** Without it spreadsheets do not recognise UTF-8. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    static String row(List<? extends @Nullable Object> cells) {
        return CSVFormat.RFC4180.format(cells.stream().map(Csv::neutral).toArray()) + "\r\n";
    }

    /** An instant as the clocks of the zone show it, to the second, and how far they are from UTC. */
    static @Nullable String local(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    /** An apostrophe in front makes it a text; a spreadsheet does not show it. */
    static String neutral(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        String start = TextPolicy.stripped(text);
        boolean dangerous = !text.isEmpty()
                && (DANGEROUS.indexOf(text.charAt(0)) >= 0
                        || (!start.isEmpty() && DANGEROUS.indexOf(start.charAt(0)) >= 0));
        return dangerous ? "'" + text : text;
    }
}
