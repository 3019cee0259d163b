package hiring.notification.letter;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a letter.
 *
 * <p>Templates are plain text with three marks. {@code # } at the beginning of a line makes a heading, and {@code - }
 * makes an item of a list. {@code :: } inside a line separates the name of a fact from the fact. A blank line ends a
 * paragraph. Both forms of a letter are made from this one text, so that they cannot say different things.
 */
@TemplateData
public sealed interface Block {

    /** A heading within the letter. */
    @TemplateData
    record Heading(String text) implements Block {}

    /** Running text. */
    @TemplateData
    record Paragraph(String text) implements Block {}

    /** Things that belong together, in no order. */
    @TemplateData
    record Items(List<String> items) implements Block {}

    /** Facts with their names, such as when and where. */
    @TemplateData
    record FactList(List<NamedFact> facts) implements Block {}

    /** One named fact. */
    @TemplateData
    record NamedFact(String name, String value) {}

    /** The name of its form, for the layouts. */
    default String form() {
        return switch (this) {
            case Heading heading -> "heading";
            case Paragraph paragraph -> "paragraph";
            case Items items -> "items";
            case FactList facts -> "facts";
        };
    }

    /** The sentences for a call. */
    default Stream<String> sentences() {
        return switch (this) {
            case Heading(String text) -> Stream.of(text);
            case Paragraph(String text) -> Stream.of(text);
            case Items(List<String> items) -> items.stream();
            case FactList(List<NamedFact> facts) -> facts.stream().map(fact -> fact.name() + ": " + fact.value());
        };
    }

    static List<Block> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            boolean heading = line.startsWith("# ");
            if (line.isEmpty() || heading || (!group.isEmpty() && isItem(line) != isItem(group.getFirst()))) {
                close(group, blocks);
            }
            if (heading) {
                blocks.add(new Heading(line.substring(2)));
            } else if (!line.isEmpty()) {
                group.add(line);
            }
        }
        close(group, blocks);
        return blocks;
    }

    private static void close(List<String> group, List<Block> blocks) {
        if (group.isEmpty()) {
            return;
        }
        if (isItem(group.getFirst())) {
            blocks.add(new Items(group.stream().map(line -> line.substring(2)).toList()));
        } else if (group.stream().allMatch(Block::isFact)) {
            blocks.add(new FactList(group.stream().map(Block::factOf).toList()));
        } else {
            blocks.add(new Paragraph(String.join(" ", group)));
        }
        group.clear();
    }

    private static boolean isItem(String line) {
        return line.startsWith("- ");
    }

    private static boolean isFact(String line) {
        return line.indexOf(" :: ") > 0;
    }

    private static NamedFact factOf(String line) {
        int mark = line.indexOf(" :: ");
        return new NamedFact(line.substring(0, mark), line.substring(mark + 4));
    }
}
