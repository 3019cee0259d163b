package hiring.application.review.rest;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Cells for spreadsheets, which take a text that begins in certain ways for a formula and run it. */
final class Csv {

    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    static String row(List<? extends @Nullable Object> cells) {
        return CSVFormat.RFC4180.format(cells.stream().map(Csv::neutral).toArray()) + "\r\n";
    }

    /** An apostrophe in front makes it a text; a spreadsheet does not show it. */
    static String neutral(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        String start = text.stripLeading();
        boolean dangerous = !text.isEmpty()
                && (DANGEROUS.indexOf(text.charAt(0)) >= 0
                        || (!start.isEmpty() && DANGEROUS.indexOf(start.charAt(0)) >= 0));
        return dangerous ? "'" + text : text;
    }
}
