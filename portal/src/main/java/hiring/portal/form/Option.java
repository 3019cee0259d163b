package hiring.portal.form;

import hiring.portal.page.Words;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer of radios, checkboxes or a select. */
@TemplateData(namespace = "options")
public record Option(String value, String text, @Nullable String hint) {

    public static final List<Option> YES_NO = List.of(of("true", "Yes"), of("false", "No"));

    public static final List<Option> TIMES_OF_DAY = words("time-of-day", "MORNING", "AFTERNOON");

    public static Option of(String value, String text) {
        return new Option(value, text, null);
    }

    /** All codes of a kind that have words. */
    public static List<Option> all(String kind) {
        return Words.codes(kind).stream()
                .map(code -> of(code, Words.of(kind, code)))
                .toList();
    }

    /** The codes of a kind with their words. */
    public static List<Option> words(String kind, String... codes) {
        return Arrays.stream(codes).map(code -> of(code, Words.of(kind, code))).toList();
    }
}
