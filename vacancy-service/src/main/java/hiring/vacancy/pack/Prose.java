package hiring.vacancy.pack;

import hiring.vacancy.element.LinkTarget;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the paragraphs, emphasis and links of Markdown as HTML. Other markup is escaped, links with other addresses
 * lose their address, and pictures become their words.
 */
final class Prose {

    // Without block parsing: a paragraph may start with "4." or "#"
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    private static final HtmlRenderer PARAGRAPHS = renderer(false);
    private static final HtmlRenderer LINE = renderer(true);

    private Prose() {}

    /** Paragraphs. */
    @TemplateExtension
    static RawString prose(String text) {
        return new RawString(PARAGRAPHS.render(PARSER.parse(text)));
    }

    /** A text as one line, without a paragraph around it. */
    @TemplateExtension
    static RawString line(String text) {
        return new RawString(LINE.render(PARSER.parse(text)));
    }

    private static HtmlRenderer renderer(boolean line) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .omitSingleParagraphP(line)
                .nodeRendererFactory(Harmless::new)
                .build();
    }

    /** Renders allowed links, and the words alone of everything else that has an address. */
    private record Harmless(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Link.class);
        }

        @Override
        public void render(Node node) {
            boolean leads = node instanceof Link link
                    && LinkTarget.of(link.getDestination()).leadsSomewhere();
            if (leads) {
                context.getWriter().tag("a", Map.of("href", context.encodeUrl(((Link) node).getDestination())));
            }
            for (Node words = node.getFirstChild(); words != null; words = words.getNext()) {
                context.render(words);
            }
            if (leads) {
                context.getWriter().tag("/a");
            }
        }
    }
}
