package hiring.vacancy.preview;

import hiring.events.id.VacancyId;
import hiring.vacancy.check.PackCheck;
import hiring.vacancy.check.PackReport;
import hiring.vacancy.content.FillVacancy;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.link.TryLinks;
import hiring.vacancy.pack.AssembledPack;
import hiring.vacancy.pack.PackAssembly;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Assembles and checks the pack of a vacancy as it would be published now. */
@ApplicationScoped
public class PreviewPack {

    private final FindVacancy findVacancy;
    private final FillVacancy fillVacancy;
    private final TryLinks tryLinks;
    private final InstantSource clock;

    PreviewPack(FindVacancy findVacancy, FillVacancy fillVacancy, TryLinks tryLinks, InstantSource clock) {
        this.findVacancy = findVacancy;
        this.fillVacancy = fillVacancy;
        this.tryLinks = tryLinks;
        this.clock = clock;
    }

    /** The pack; empty where there is no such vacancy. */
    public Optional<AssembledPack> preview(VacancyId id) {
        return findVacancy.byId(id).map(this::filled).map(PackAssembly::of);
    }

    /**
     * The findings about the pack; empty where there is no such vacancy.
     *
     * @param links whether to request the addresses of its links, which can take half a minute
     */
    // Without a transaction: a connection to the database must not wait for other servers
    public Optional<PackReport> check(VacancyId id, boolean links) {
        return findVacancy.byId(id).map(vacancy -> {
            VacancyDocument document = filled(vacancy);
            PackReport report = PackCheck.of(
                    document,
                    fillVacancy.gradeRow(vacancy.document(), clock.instant()).orElse(null),
                    clock.instant());
            return links ? report.with(tryLinks.of(document)) : report;
        });
    }

    private VacancyDocument filled(Vacancy vacancy) {
        return fillVacancy.fill(vacancy.document(), clock.instant());
    }
}
