package hiring.application.assisted;

import hiring.kit.problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What spreadsheets make of a cell that they take for a number, a date or a formula: the typed text is lost by then.
 */
public final class SpreadsheetTraces {

    private static final Set<String> DATES = Set.of("from", "to", "fullTimeEndedOn");

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*";
    private static final Pattern DATE = Pattern.compile(
            String.join(
                            "|",
                            "[0-9]{1,2}[-/ ]%1$s(?:[-/ ][0-9]{2,4})?",
                            "%1$s[-/ ][0-9]{2,4}",
                            "[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}",
                            "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T]00:00(?::00)?)?")
                    .formatted(MONTH),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AP]M)?");
    private static final Pattern RATIO = Pattern.compile("[0-9]:[0-9]{1,2}");
    private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?E\\+[0-9]{1,3}");
    private static final Pattern FORMULA_ERROR =
            Pattern.compile("#{2,}|#(?:N/A|NAME\\?|VALUE!|REF!|DIV/0!|NUM!|NULL!)");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{8,9}");

    private SpreadsheetTraces() {}

    /**
     * Looks at one cell.
     *
     * @param pointer of its column
     * @param cell without the blanks round it
     */
    public static Optional<FieldError> in(String pointer, String cell) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (FORMULA_ERROR.matcher(cell).matches()) {
            return trace(
                    pointer, "spreadsheet-error", "\"%s\" is an error of the spreadsheet, not what was typed", cell);
        }
        if (EXPONENT.matcher(cell).matches()) {
            return trace(
                    pointer,
                    "spreadsheet-number",
                    "\"%s\" is a number that the spreadsheet has shortened; format the column as text and type "
                            + "it again",
                    cell);
        }
        if (field.equals("telephone") && WITHOUT_ZERO.matcher(cell).matches()) {
            return trace(
                    pointer,
                    "leading-zero-lost",
                    "\"%s\" has lost the 0 in front; format the column as text and type it again, or write it with +44",
                    cell);
        }
        if (TIME.matcher(cell).matches() && !RATIO.matcher(cell).matches()) {
            return trace(
                    pointer,
                    "spreadsheet-time",
                    "\"%s\" is a time that the spreadsheet made, perhaps of 2:1; format the column as text and "
                            + "type it again",
                    cell);
        }
        if (!DATES.contains(field) && DATE.matcher(cell).matches()) {
            return trace(
                    pointer,
                    "spreadsheet-date",
                    "\"%s\" is a date that the spreadsheet made, perhaps of 1-2 or 2:1; format the column as text "
                            + "and type it again",
                    cell);
        }
        return Optional.empty();
    }

    /** What the header tells of a file that is not parted by commas. */
    public static Optional<String> inHeader(List<String> columns) {
        String first = columns.getFirst();
        if (first.startsWith("sep=")) {
            return Optional.of("The first line is a setting of the spreadsheet; leave it out");
        }
        if (columns.size() == 1 && first.contains(";")) {
            return Optional.of("The cells are parted by semicolons; save the file with commas between them");
        }
        if (columns.size() == 1 && first.contains("\t")) {
            return Optional.of("The cells are parted by tabs; save the file with commas between them");
        }
        return Optional.empty();
    }

    /** In which alphabet a file seems to be that is not in UTF-8. */
    public static String alphabetOf(byte[] file) {
        boolean utf16 = file.length > 1
                && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
                        || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF));
        return utf16 ? "UTF-16" : "Windows-1252";
    }

    private static Optional<FieldError> trace(String pointer, String code, String message, String cell) {
        return Optional.of(new FieldError(pointer, code, message.formatted(cell)));
    }
}
