package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.print.PrintedText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports characters that the fonts of the PDF lack, and what is printed instead.
 */
final class GlyphCheck {

    private static final int MOST = 5;

    private GlyphCheck() {}

    static void check(List<Text> texts, PackCheck check) {
        for (Text text : texts) {
            String without = PrintedText.without(text.words()).entrySet().stream()
                    .limit(MOST)
                    .map(found -> "%s as \"%s\"".formatted(found.getKey(), found.getValue()))
                    .collect(Collectors.joining(", "));
            if (!without.isEmpty()) {
                check.add(
                        Severity.WARNING,
                        "not-in-the-font",
                        text.pointer(),
                        "The font of the PDF does not have every character; it prints " + without);
            }
        }
    }
}
