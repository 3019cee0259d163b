package hiring.vacancy.pack.rest;

import hiring.vacancy.pack.AssembledPack;
import hiring.vacancy.pack.AssembledPack.AssembledSection;
import hiring.vacancy.pack.FindPack;
import hiring.vacancy.pack.PackChange;
import hiring.vacancy.pack.PackVersion;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Application packs as data. */
public final class PackViews {

    private PackViews() {}

    /**
     * An application pack as data.
     *
     * @param version absent for a draft
     * @param sha256 of a published pack; the same text has the same one
     */
    public record PackView(
            UUID id,
            @Nullable Integer version,
            @Nullable Instant publishedAt,
            @Nullable String sha256,
            String reference,
            String organisation,
            String title,
            String post,
            @Nullable String strapline,
            @Nullable YearMonth issued,
            String closing,
            String applyAt,
            List<AssembledSection> sections) {

        static PackView of(PackVersion version) {
            return of(version.vacancyId(), version.version(), version.publishedAt(), version.sha256(), version.pack());
        }

        public static PackView draft(UUID vacancy, AssembledPack pack) {
            return of(vacancy, null, null, null, pack);
        }

        private static PackView of(
                UUID vacancy,
                @Nullable Integer version,
                @Nullable Instant publishedAt,
                @Nullable String sha256,
                AssembledPack pack) {
            AssembledPack.Cover cover = pack.cover();
            return new PackView(
                    vacancy,
                    version,
                    publishedAt,
                    sha256,
                    cover.reference(),
                    cover.organisation(),
                    cover.title(),
                    cover.post(),
                    cover.strapline(),
                    cover.issued(),
                    cover.closing(),
                    cover.applyAt(),
                    pack.sections());
        }
    }

    /**
     * A version of a pack and its differences from the one before.
     *
     * @param changes none for the first
     */
    record PackVersionItem(int version, Instant publishedAt, String sha256, List<PackChangeView> changes) {

        static PackVersionItem of(FindPack.HistoryEntry entry) {
            return new PackVersionItem(
                    entry.version().version(),
                    entry.version().publishedAt(),
                    entry.version().sha256(),
                    entry.changes().stream().map(PackChangeView::of).toList());
        }
    }

    /**
     * The difference of a section from the version before.
     *
     * @param section its code
     * @param title in the later version, or in the earlier one if the later has no such section
     * @param removed lines of the earlier version only
     * @param added lines of the later version only
     */
    record PackChangeView(
            String section, String title, PackChange.ChangeKind kind, List<String> removed, List<String> added) {

        static PackChangeView of(PackChange change) {
            return new PackChangeView(
                    change.section(), change.title(), change.kind(), change.removed(), change.added());
        }
    }
}
