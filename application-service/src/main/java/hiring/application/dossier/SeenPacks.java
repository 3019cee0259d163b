package hiring.application.dossier;

import hiring.application.application.SubmissionConfig;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where the packs that applicants have seen can be read. */
@ApplicationScoped
public class SeenPacks {

    private final SubmissionConfig config;

    SeenPacks(SubmissionConfig config) {
        this.config = config;
    }

    /** Null where no version is known. */
    public @Nullable SeenPack of(VacancyId vacancyId, @Nullable Integer version) {
        return version == null
                ? null
                : new SeenPack(
                        version, "%s/%s/application-pack/versions/%d".formatted(config.adverts(), vacancyId, version));
    }
}
