package hiring.vacancy.pack;

import hiring.vacancy.pack.AssembledPack.AssembledSection;
import hiring.vacancy.pack.AssembledPack.Entry;
import hiring.vacancy.pack.AssembledPack.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a section from the version before.
 *
 * @param section its code
 * @param title as the later version calls it, or the earlier one where the later has it no more
 * @param removed lines that are there no more
 * @param added lines that were not there
 */
public record PackChange(String section, String title, ChangeKind kind, List<String> removed, List<String> added) {

    /** The cover is compared as a section with this code, which no section can have. */
    static final String COVER = "_cover";

    public PackChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** The kind of the difference. */
    public enum ChangeKind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The differences in the order of the later version; removed sections come last. */
    public static List<PackChange> between(AssembledPack earlier, AssembledPack later) {
        List<PackChange> changes = new ArrayList<>();
        compare(COVER, "Cover", linesOf(earlier.cover()), linesOf(later.cover()), changes);
        for (AssembledSection section : later.sections()) {
            AssembledSection before = find(earlier, section.code());
            if (before == null) {
                changes.add(
                        new PackChange(section.code(), section.title(), ChangeKind.ADDED, List.of(), linesOf(section)));
            } else {
                compare(section.code(), section.title(), linesOf(before), linesOf(section), changes);
            }
        }
        for (AssembledSection section : earlier.sections()) {
            if (find(later, section.code()) == null) {
                changes.add(new PackChange(
                        section.code(), section.title(), ChangeKind.REMOVED, linesOf(section), List.of()));
            }
        }
        return List.copyOf(changes);
    }

    private static void compare(
            String code, String title, List<String> before, List<String> after, List<PackChange> changes) {
        if (!before.equals(after)) {
            // A line that only moved is in neither list, although the section has changed
            changes.add(
                    new PackChange(code, title, ChangeKind.CHANGED, without(before, after), without(after, before)));
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    private static @Nullable AssembledSection find(AssembledPack pack, String code) {
        return pack.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<String> linesOf(AssembledPack.Cover cover) {
        List<String> lines = new ArrayList<>();
        lines.add(cover.organisation());
        lines.add(cover.title());
        lines.add(cover.post());
        lines.add(Objects.requireNonNullElse(cover.strapline(), ""));
        lines.add(Objects.requireNonNullElse(cover.issuedWords(), ""));
        lines.add("Applications close at " + cover.closing());
        lines.add(cover.applyAt());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static List<String> linesOf(AssembledSection section) {
        List<String> lines = new ArrayList<>();
        lines.add(section.title());
        for (Part part : section.parts()) {
            if (part.heading() != null) {
                lines.add(part.heading());
            }
            lines.addAll(part.paragraphs());
            for (Entry entry : part.entries()) {
                lines.add(entry.number() == null ? entry.text() : entry.number() + ". " + entry.text());
                lines.addAll(entry.points());
            }
            lines.addAll(part.points());
            part.rows().forEach(row -> lines.add(row.name() + ": " + row.value()));
            part.links().forEach(link -> lines.add(link.words() + " <" + link.address() + ">"));
        }
        return lines;
    }
}
