package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Post.Programme;
import hiring.vacancy.document.VacancyDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the pack describes the post consistently, and mentions disability as it must. */
final class WordingCheck {

    // "the post of Software Development Graduate Stream": words with a capital, small joining words between them
    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\p{N}&'/-]*(?:,? (?:(?:and|of|for|the|to|in|&) )*\\p{Lu}[\\p{L}\\p{N}&'/-]*)*)";
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:post|role|position|job|vacancy) of (?:an? |the )?" + NAME);
    private static final Pattern JOB_TITLE = Pattern.compile("\\b[Jj]ob [Tt]itle: ?" + NAME);

    private static final String PEOPLE = "(candidate|applicant|person)";
    private static final Pattern ONE = Pattern.compile(
            "\\bthe successful " + PEOPLE + "\\b(?!s)|\\ba (?:position|post|place) (?:is|will be) offered to the "
                    + PEOPLE + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:the successful (?:candidate|applicant)s|successful (?:candidate|applicant)s"
                    + " (?:will (?:join|start|begin|be appointed|be offered)|join|start))\\b"
                    + "|\\b(?:these|several|our) (?:posts|positions|vacancies)\\b|\\bthose appointed\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISABILITY = Pattern.compile("\\bdisab", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUTE =
            Pattern.compile("\\b(?:shortlist|interview|guarantee|goes on|invit)", Pattern.CASE_INSENSITIVE);

    private WordingCheck() {}

    static void check(VacancyDocument document, List<Text> texts, PackCheck check) {
        Post post = document.post();
        Set<String> names = namesOf(post);
        names(post, names, check);
        for (Text text : texts) {
            names(text, post, names, check);
            openings(text, post.openings(), check);
        }
        disability(document, texts, check);
    }

    // Names

    private static Set<String> namesOf(Post post) {
        Set<String> names = new HashSet<>();
        names.add(plain(post.title()));
        Programme programme = post.programme();
        if (programme != null) {
            names.add(plain(programme.name()));
            if (programme.stream() != null) {
                names.add(plain(programme.stream()));
            }
        }
        return names;
    }

    /** Whether the name is that of the post, of its programme or of its stream. */
    private static boolean isKnown(String name, Post post, Set<String> names) {
        String plain = plain(name);
        Programme programme = post.programme();
        String stream = programme == null ? null : programme.stream();
        return names.contains(plain)
                || (stream != null && plain.contains(plain(stream)) && plain.contains("stream"))
                || (programme != null && plain.contains(plain(programme.name())));
    }

    private static void names(Post post, Set<String> names, PackCheck check) {
        for (int i = 0; i < post.alsoCalled().size(); i++) {
            String name = post.alsoCalled().get(i);
            if (!isKnown(name, post, names)) {
                twoNames("/post/alsoCalled/" + i, name, post, check);
            }
        }
    }

    private static void names(Text text, Post post, Set<String> names, PackCheck check) {
        if (text.isIn("/organisation")) {
            return;
        }
        for (Pattern pattern : List.of(NAMED, JOB_TITLE)) {
            Matcher named = pattern.matcher(text.words());
            while (named.find()) {
                String name = named.group(1);
                if (!isKnown(name, post, names) && isNotPartOf(name, post)) {
                    twoNames(text.pointer(), name, post, check);
                }
            }
        }
    }

    // "the role of the Council" names no post
    private static boolean isNotPartOf(String name, Post post) {
        return name.contains(" ") && !plain(post.title()).contains(plain(name));
    }

    private static void twoNames(String pointer, String name, Post post, PackCheck check) {
        check.add(
                Severity.WARNING,
                "two-names",
                pointer,
                "The post is called \"%s\" here and \"%s\" elsewhere".formatted(name, post.title()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    // Openings

    private static void openings(Text text, @Nullable Integer openings, PackCheck check) {
        // General terms speak of one employee, however many are appointed
        if (openings == null || text.isIn("/terms") || text.isIn("/organisation")) {
            return;
        }
        if (openings > 1 && text.matches(ONE)) {
            check.add(
                    Severity.WARNING,
                    "openings-disagree",
                    text.pointer(),
                    "This speaks of one person, and there are %d openings".formatted(openings));
        }
        if (openings == 1 && text.matches(SEVERAL)) {
            check.add(
                    Severity.WARNING,
                    "openings-disagree",
                    text.pointer(),
                    "This speaks of several people, and there is one opening");
        }
    }

    // Disability

    private static void disability(VacancyDocument document, List<Text> texts, PackCheck check) {
        boolean said = texts.stream()
                .filter(text -> !text.isIn("/organisation") && !text.isIn("/post"))
                .anyMatch(text -> text.matches(DISABILITY) && text.matches(ROUTE));
        if (!said) {
            check.add(
                    Severity.WARNING,
                    "no-disability-sentence",
                    "/application/guaranteedInterview/wording",
                    Boolean.TRUE.equals(
                                    document.application().guaranteedInterview().offered())
                            ? "Disabled applicants who meet the criteria go on by right, and the pack does not say so"
                            : "The pack does not say how disabled applicants who meet the criteria are treated");
        }
    }
}
