package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.LinkTarget;
import hiring.vacancy.document.VacancyDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Links have a target, and their words say which. Whether a page answers at the address is not asked: that may change the minute after,
 * and a publication must not wait for other people's servers.
 */
final class LinkCheck {

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of()).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();
    private static final Set<String> SAY_NOTHING =
            Set.of("here", "click here", "link", "this link", "more", "read more", "this page");

    private LinkCheck() {}

    static void check(VacancyDocument document, List<Text> texts, PackCheck check) {
        Set<String> places = document.applicationPack().sections().stream()
                .map(section -> "#" + section.code())
                .collect(Collectors.toSet());
        for (Text text : texts) {
            if (text.pointer().endsWith("/address")) {
                target(text.pointer(), text.words(), places, check);
            } else if (text.words().contains("](")) {
                PARSER.parse(text.words()).accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        target(text.pointer(), link.getDestination(), places, check);
                        words(text.pointer(), WORDS.render(link.getFirstChild()), check);
                    }
                });
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
