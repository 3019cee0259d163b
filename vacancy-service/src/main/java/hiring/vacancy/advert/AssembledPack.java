package hiring.vacancy.advert;

import hiring.vacancy.document.Block.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application pack with everything in its place, ready to be shown section by section. */
public record AssembledPack(List<AssembledSection> sections) {

    public AssembledPack {
        sections = List.copyOf(sections);
    }

    /** A section and what it shows, in order. */
    public record AssembledSection(String code, String title, List<Part> parts) {

        public AssembledSection {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something that is shown together: paragraphs, then points or rows, then links.
     *
     * @param numbered whether the points are to be numbered
     * @param rows a table of names and what they stand for
     */
    public record Part(
            @Nullable String heading,
            List<String> paragraphs,
            List<String> points,
            boolean numbered,
            List<Row> rows,
            List<Link> links) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
            rows = List.copyOf(rows);
            links = List.copyOf(links);
        }
    }

    /** A name and what it stands for, such as "Grade" and "KR 8". */
    public record Row(String name, String value) {}
}
