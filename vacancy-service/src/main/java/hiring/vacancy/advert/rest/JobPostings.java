package hiring.vacancy.advert.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.vacancy.advert.BoardConfig;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Vacancy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What search engines are told of vacancies, for as long as candidates can apply. */
@Singleton
class JobPostings {

    private final FindVacancy findVacancy;
    private final JobDescription description;
    private final BoardConfig config;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    JobPostings(
            FindVacancy findVacancy,
            JobDescription description,
            BoardConfig config,
            ObjectMapper mapper,
            InstantSource clock) {
        this.findVacancy = findVacancy;
        this.description = description;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Empty where candidates cannot apply. */
    Optional<JobPosting> of(UUID id) {
        return findVacancy
                .advertised(id)
                .filter(vacancy -> !vacancy.isClosed(clock.instant()))
                .map(this::posting);
    }

    /** The same as it stands in a page: no "<" ends the element it is in. */
    Optional<String> inPage(UUID id) {
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
