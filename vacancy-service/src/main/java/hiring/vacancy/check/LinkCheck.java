package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.element.LinkTarget;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Links have a target, and their words name it. The pages themselves are not requested here, because a publication must
 * not wait for other servers; see {@link WebLinks}.
 */
final class LinkCheck {

    private static final Set<String> SAY_NOTHING =
            Set.of("here", "click here", "link", "this link", "more", "read more", "this page");

    private LinkCheck() {}

    static void check(VacancyDocument document, List<Text> texts, PackCheck check) {
        Set<String> places = document.applicationPack().sections().stream()
                .map(section -> "#" + section.code())
                .collect(Collectors.toSet());
        for (Links.Found link : Links.in(texts)) {
            target(link.pointer(), link.target(), places, check);
            if (link.words() != null) {
                words(link.pointer(), link.words(), check);
            }
        }
    }

    private static void target(String pointer, String target, Set<String> places, PackCheck check) {
        switch (LinkTarget.of(target)) {
            case NOWHERE ->
                check.add(
                        Severity.ERROR,
                        "dead-link",
                        pointer,
                        target.isBlank() || target.equals("#")
                                ? "A link has no target"
                                : "A link to \"%s\" leads nowhere".formatted(target));
            case PLACE -> {
                if (!places.contains(target)) {
                    check.add(
                            Severity.ERROR,
                            "dead-link",
                            pointer,
                            "No section of the pack has the code \"%s\"".formatted(target.substring(1)));
                }
            }
            case WEB, MAIL -> {}
        }
    }

    private static void words(String pointer, String words, PackCheck check) {
        if (SAY_NOTHING.contains(words.strip().toLowerCase(Locale.UK))) {
            check.add(
                    Severity.ADVICE,
                    "link-words",
                    pointer,
                    "\"%s\" does not say where the link leads to somebody who hears it alone".formatted(words));
        }
    }
}
