package hiring.vacancy.pack;

import hiring.kit.time.DateWords;
import hiring.vacancy.element.Block.Link;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assembled application pack: a cover and sections. */
public record AssembledPack(Cover cover, List<AssembledSection> sections) {

    public AssembledPack {
        sections = List.copyOf(sections);
    }

    /**
     * The cover of a pack.
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

        /** A summary in the length that search engines show. */
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

    /** A section with its parts, in order. */
    public record AssembledSection(String code, String title, List<Part> parts) {

        public AssembledSection {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a section: paragraphs, then entries, points or rows, then links. Paragraphs, entries and points are
     * Markdown with emphasis and links; the rest is plain text.
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

    /** A row of a table: a name and its value, such as "Grade" and "KR 8". */
    public record Row(String name, String value) {}
}
