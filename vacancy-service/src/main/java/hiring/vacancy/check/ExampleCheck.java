package hiring.vacancy.check;

import hiring.events.EligibilityRule.Effect;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.VacancyDocument;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that an example of qualifications satisfies the rule beside it, because candidates copy examples. */
final class ExampleCheck {

    private static final Pattern EXAMPLE =
            Pattern.compile("\\b(?:for example|e\\.g\\.)[:,]?(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ABOUT_QUALIFICATIONS = Pattern.compile("\\bqualification", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_THE_YEAR = Pattern.compile("\\byear\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern GCSE_OR_O_LEVEL =
            Pattern.compile("\\bGCSE\\s*(?:\\(|/|or)\\s*O[- ]?level", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERATURE = Pattern.compile("\\bEnglish Literature\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("\\bEnglish Language\\b", Pattern.CASE_INSENSITIVE);

    private ExampleCheck() {}

    static void check(VacancyDocument document, List<Text> texts, PackCheck check) {
        boolean languageIsNeeded = document.application().eligibility().stream()
                        .anyMatch(rule -> rule.effect() == Effect.REQUIRED
                                && rule.subjectGroups().stream().anyMatch("ENGLISH_LANGUAGE"::equals))
                || document.personSpecification().criteria().stream()
                        .anyMatch(criterion ->
                                LANGUAGE.matcher(criterion.wording()).find());
        for (Text text : texts) {
            Matcher example = EXAMPLE.matcher(text.words());
            if (text.matches(ABOUT_QUALIFICATIONS) && example.find()) {
                items(
                        text.pointer(),
                        text.words().substring(0, example.start()),
                        example.group(1),
                        languageIsNeeded,
                        check);
            }
        }
    }

    private static void items(String pointer, String rule, String example, boolean languageIsNeeded, PackCheck check) {
        List<String> items = Arrays.stream(example.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        boolean anyDated = items.stream().anyMatch(item -> YEAR.matcher(item).find());
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            // Without any year the example shows something else, such as levels
            if (anyDated
                    && ASKS_FOR_THE_YEAR.matcher(rule).find()
                    && !YEAR.matcher(item).find()) {
                breaks(
                        "example-without-year",
                        pointer,
                        "Entry %d of the example, \"%s\", has no year, and a year is asked for".formatted(i + 1, item),
                        check);
            }
            if (GCSE_OR_O_LEVEL.matcher(item).find()) {
                breaks("example-two-awards", pointer, "GCSE and O-level are two awards, not two names of one", check);
            }
            if (languageIsNeeded
                    && LITERATURE.matcher(item).find()
                    && !LANGUAGE.matcher(item).find()) {
                breaks(
                        "example-other-subject",
                        pointer,
                        "English Literature is shown, and English Language is what is asked for",
                        check);
            }
        }
    }

    private static void breaks(String code, String pointer, String message, PackCheck check) {
        check.add(Severity.WARNING, code, pointer, message);
    }
}
