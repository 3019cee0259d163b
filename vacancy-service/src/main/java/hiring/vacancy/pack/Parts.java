package hiring.vacancy.pack;

import hiring.vacancy.element.Block;
import hiring.vacancy.element.Block.Link;
import hiring.vacancy.pack.AssembledPack.Entry;
import hiring.vacancy.pack.AssembledPack.Part;
import hiring.vacancy.pack.AssembledPack.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a section, without the absent ones. */
final class Parts {

    private final List<Part> parts = new ArrayList<>();

    static List<String> present(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    Parts blocks(List<Block> blocks) {
        blocks.forEach(this::block);
        return this;
    }

    Parts block(@Nullable Block block) {
        if (block != null) {
            add(new Part(
                    block.heading(),
                    block.paragraphs(),
                    List.of(),
                    block.points(),
                    block.numbered(),
                    List.of(),
                    block.links()));
        }
        return this;
    }

    Parts paragraphs(@Nullable String text) {
        return paragraphs(present(text));
    }

    Parts paragraphs(List<String> texts) {
        return part(null, texts, List.of(), false);
    }

    Parts points(@Nullable String heading, @Nullable String introduction, List<String> points) {
        return points.isEmpty() ? this : part(heading, present(introduction), points, false);
    }

    Parts rows(@Nullable String heading, List<Row> rows) {
        return add(new Part(heading, List.of(), List.of(), List.of(), false, rows, List.of()));
    }

    Parts links(List<Link> links) {
        return add(new Part(null, List.of(), List.of(), List.of(), false, List.of(), links));
    }

    Parts part(@Nullable String heading, List<String> paragraphs, List<String> points, boolean numbered) {
        return add(new Part(heading, paragraphs, List.of(), points, numbered, List.of(), List.of()));
    }

    Parts entries(@Nullable String heading, List<Entry> entries) {
        return add(new Part(heading, List.of(), entries, List.of(), false, List.of(), List.of()));
    }

    private Parts add(Part part) {
        boolean empty = part.paragraphs().isEmpty()
                && part.entries().isEmpty()
                && part.points().isEmpty()
                && part.rows().isEmpty()
                && part.links().isEmpty();
        if (!empty) {
            parts.add(part);
        }
        return this;
    }

    List<Part> list() {
        return List.copyOf(parts);
    }
}
