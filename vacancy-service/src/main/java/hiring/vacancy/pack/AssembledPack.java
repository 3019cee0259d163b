package hiring.vacancy.pack;

import hiring.kit.time.DateWords;
import hiring.vacancy.element.Block.Link;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application pack with everything in its place, ready to be shown section by section. */
public record AssembledPack(Cover cover, List<AssembledSection> sections) {

    public AssembledPack {
        sections = List.copyOf(sections);
    }

    /**
     * What stands before the sections.
     *
     * @param post the post's own title, and the programme it belongs to
     * @param closing until when applications are taken, as the public is told
     */
    public record Cover(
            String reference,
            String organisation,
            @Nullable String website,
            String title,
            String post,
            @Nullable String strapline,
            @Nullable YearMonth issued,
            String closing,
            String applyAt) {

        /** For the lists of search engines, in the length that they show. */
        public String summary() {
            String name = post.equals(title) ? title : "%s: %s".formatted(title, post);
            return "%s at %s. Applications close at %s.".formatted(name, organisation, closing);
        }

        /** Whether there is a strapline that says more than the organisation's name above it. */
        public boolean hasStrapline() {
            return strapline != null && !strapline.equals(organisation);
        }

        /** For example "November 2020". */
        public @Nullable String issuedWords() {
            return issued == null ? null : DateWords.month(issued);
        }
    }

    /** A section and what it shows, in order. */
    public record AssembledSection(String code, String title, List<Part> parts) {

        public AssembledSection {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something that is shown together: paragraphs, then entries, points or rows, then links. Paragraphs, entries and
     * points can hold emphasis and links in Markdown; everything else is plain text.
     *
     * @param entries a list whose numbers, where there are any, are as printed
     * @param numbered whether the points are to be numbered
     * @param rows a table of names and what they stand for
     */
    public record Part(
            @Nullable String heading,
            List<String> paragraphs,
            List<Entry> entries,
            List<String> points,
            boolean numbered,
            List<Row> rows,
            List<Link> links) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
            entries = List.copyOf(entries);
            points = List.copyOf(points);
            rows = List.copyOf(rows);
            links = List.copyOf(links);
        }
    }

    /** An entry of a list, with a list of its own. */
    public record Entry(@Nullable Integer number, String text, List<String> points) {

        public Entry {
            points = List.copyOf(points);
        }
    }

    /** A name and what it stands for, such as "Grade" and "KR 8". */
    public record Row(String name, String value) {}
}
