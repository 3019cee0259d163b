package hiring.portal.assets;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the compiled style sheet of GOV.UK Frontend usable by a council: without the font, crown and crest that only
 * gov.uk may use, and with a variable for each colour, so that a dark scheme and a brand colour are definitions.
 */
final class GovukStyles {

    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern FONT_NAME = Pattern.compile("\"?GDS Transport\"?,");
    private static final Pattern CREST = Pattern.compile("[a-z-]+:url\\(/assets/images/govuk-crest\\.svg\\)[^;}]*;?");
    private static final Pattern SOURCE_MAP = Pattern.compile("/\\*# sourceMappingURL=[^*]*\\*/");
    private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+):([^;{}]*)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");
    private static final Pattern TEXT = Pattern.compile("(?:^|;)color:[^;]*#");
    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background(?:-color)?:[^;]*#");

    private GovukStyles() {}

    static String forCouncil(String css) {
        String stripped = css;
        for (Pattern pattern : new Pattern[] {FONT_FACE, FONT_NAME, CREST, SOURCE_MAP}) {
            stripped = pattern.matcher(stripped).replaceAll("");
        }
        return BLOCK.matcher(stripped)
                .replaceAll(block -> Matcher.quoteReplacement("{" + themed(block.group(1)) + "}"));
    }

    /** A block with its own text and background colours is readable in every scheme and stays as it is. */
    private static String themed(String block) {
        if (TEXT.matcher(block).find() && BACKGROUND.matcher(block).find()) {
            return block;
        }
        return DECLARATION.matcher(block).replaceAll(declaration -> {
            String property = declaration.group(1);
            // A variable is itself a definition
            if (property.startsWith("--")) {
                return Matcher.quoteReplacement(declaration.group());
            }
            String value = COLOUR.matcher(declaration.group(2))
                    .replaceAll(colour -> "var(--%s-%s,%s)"
                            .formatted(
                                    kind(property),
                                    colour.group().substring(1).toLowerCase(Locale.ROOT),
                                    colour.group()));
            return Matcher.quoteReplacement(property + ":" + value);
        });
    }

    private static String kind(String property) {
        if (property.startsWith("background")) {
            return "back";
        }
        return property.equals("color") || property.startsWith("text-") ? "text" : "line";
    }
}
