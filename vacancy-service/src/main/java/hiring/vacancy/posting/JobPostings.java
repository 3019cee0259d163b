package hiring.vacancy.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.events.id.VacancyId;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Vacancy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Describes a vacancy to search engines while candidates can apply. */
@Singleton
public class JobPostings {

    private final FindVacancy findVacancy;
    private final JobDescription description;
    private final PublicSiteConfig config;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    JobPostings(
            FindVacancy findVacancy,
            JobDescription description,
            PublicSiteConfig config,
            ObjectMapper mapper,
            InstantSource clock) {
        this.findVacancy = findVacancy;
        this.description = description;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Empty where candidates cannot apply. */
    public Optional<JobPosting> of(VacancyId id) {
        return findVacancy
                .advertised(id)
                .filter(vacancy -> !vacancy.isClosed(clock.instant()))
                .map(this::posting);
    }

    /** The same as text of a script element: without a "<", which could end the element. */
    public Optional<String> inPage(VacancyId id) {
        return of(id).map(posting -> {
            try {
                return mapper.writeValueAsString(posting).replace("<", "\\u003c");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A posting cannot be written", e);
            }
        });
    }

    private JobPosting posting(Vacancy vacancy) {
        return JobPosting.of(
                vacancy,
                description.of(vacancy.document()),
                config.publicAddress() + "/api/v1/adverts/" + vacancy.id(),
                config.country());
    }
}
