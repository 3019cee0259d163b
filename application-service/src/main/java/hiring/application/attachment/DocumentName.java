package hiring.application.attachment;

import hiring.kit.problem.FieldError;
import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextFault;
import hiring.kit.text.TextPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a document may be called: as its owner typed it, with whatever letters, as long as it is the name of a file. */
final class DocumentName {

    /** The most that file systems keep; a letter with an accent or a sign of another script has two to four. */
    private static final int MOST_BYTES = 255;

    private static final String EXTENSION = ".pdf";
    private static final String POINTER = "/name";

    private DocumentName() {}

    /** Every mistake at once; the message is for the one who typed it. */
    static List<FieldError> mistakes(String typed) {
        return switch (TextPolicy.read(typed, Purpose.LINE)) {
            case Reading.Refused(var faults) ->
                faults.stream()
                        .sorted(Comparator.comparing(TextFault::code))
                        .map(fault -> new FieldError(POINTER, fault.code(), fault.message()))
                        .toList();
            case Reading.Accepted(var name) -> mistakesOf(name);
        };
    }

    private static List<FieldError> mistakesOf(String name) {
        List<FieldError> mistakes = new ArrayList<>();
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            mistakes.add(new FieldError(POINTER, "separator", "The name of a file has no / and no \\"));
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            mistakes.add(new FieldError(POINTER, "extension", "The name of a PDF ends with .pdf"));
        } else if (TextPolicy.isBlank(name.substring(0, name.length() - EXTENSION.length()))) {
            mistakes.add(new FieldError(POINTER, "required", "Give the document a name before .pdf"));
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            mistakes.add(new FieldError(POINTER, "too-long", "The name is too long for a file; shorten it"));
        }
        return mistakes;
    }

    /**
     * As it is kept: without invisible characters, and with one spelling of letters that two systems spell differently.
     */
    static String kept(String typed) {
        return TextPolicy.repaired(typed, Purpose.LINE);
    }
}
