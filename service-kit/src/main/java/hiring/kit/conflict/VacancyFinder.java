package hiring.kit.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the vacancy that a request concerns. A service has a bean for each kind of id that its paths name. */
public interface VacancyFinder {

    /** Empty where nothing has this id. The endpoint then answers that itself. */
    Optional<Concern> find(UUID id);

    /**
     * The vacancy and applicant of a request.
     *
     * @param applicant whose application it is; absent where it is about the whole vacancy
     */
    record Concern(UUID vacancyId, @Nullable UUID applicant) {}

    /** Takes the parameter as the vacancy's id. */
    @ApplicationScoped
    class ById implements VacancyFinder {

        @Override
        public Optional<Concern> find(UUID id) {
            return Optional.of(new Concern(id, null));
        }
    }
}
