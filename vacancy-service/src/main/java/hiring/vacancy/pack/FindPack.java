package hiring.vacancy.pack;

import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads published packs. */
@ApplicationScoped
public class FindPack {

    private final PackVersions versions;
    private final PackPdf packPdf;

    FindPack(PackVersions versions, PackPdf packPdf) {
        this.versions = versions;
        this.packPdf = packPdf;
    }

    @Transactional
    public Optional<PackVersion> latest(VacancyId vacancy) {
        return versions.latestOf(vacancy);
    }

    @Transactional
    public Optional<PackVersion> version(VacancyId vacancy, int version) {
        return versions.of(vacancy, version);
    }

    /** A version and its differences from the one before. */
    public record HistoryEntry(PackVersion version, List<PackChange> changes) {}

    /** The first one first, at most {@code rows} after this version. */
    @Transactional
    public List<HistoryEntry> history(VacancyId vacancy, int after, int rows) {
        List<HistoryEntry> entries = new ArrayList<>();
        Optional<PackVersion> before = versions.of(vacancy, after);
        for (PackVersion version : versions.listOf(vacancy, after, rows)) {
            List<PackChange> changes = before.map(older -> PackChange.between(older.pack(), version.pack()))
                    .orElse(List.of());
            entries.add(new HistoryEntry(version, changes));
            before = Optional.of(version);
        }
        return entries;
    }

    /** The PDF of a version, rendered at the first request and stored. */
    @Transactional
    public byte[] pdf(PackVersion version) {
        return versions.pdfOf(version.id()).orElseGet(() -> {
            byte[] pdf = packPdf.of(version.pack(), version.edition());
            versions.keepPdf(version.id(), pdf);
            return versions.pdfOf(version.id()).orElse(pdf);
        });
    }
}
