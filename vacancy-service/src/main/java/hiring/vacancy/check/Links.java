package hiring.vacancy.check;

import hiring.vacancy.check.Texts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** The links in the texts of a document: fields that hold an address, and links in Markdown. */
final class Links {

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of()).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();

    /**
     * A link and where it is.
     *
     * @param words absent where they are no part of the text itself
     */
    record Found(String pointer, String target, @Nullable String words) {}

    private Links() {}

    static List<Found> in(List<Text> texts) {
        List<Found> found = new ArrayList<>();
        for (Text text : texts) {
            if (text.pointer().endsWith("/address")) {
                found.add(new Found(text.pointer(), text.words(), null));
            } else if (text.words().contains("](")) {
                PARSER.parse(text.words()).accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        found.add(new Found(text.pointer(), link.getDestination(), WORDS.render(link.getFirstChild())));
                    }
                });
            }
        }
        return found;
    }
}
