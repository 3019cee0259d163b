package hiring.application.bar;

import hiring.application.bar.BarRule.Considered;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the bar that an application meets. */
@ApplicationScoped
public class FindBar {

    private final Bars bars;
    private final Vacancies vacancies;

    FindBar(Bars bars, Vacancies vacancies) {
        this.bars = bars;
        this.vacancies = vacancies;
    }

    /**
     * The bar that the candidate's application to this vacancy meets.
     *
     * @param at the submission, or now for a draft
     */
    public Optional<MetBar> met(CandidateId candidate, Vacancy vacancy, Instant at) {
        List<Bar> known = bars.of(candidate);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<VacancyId, Vacancy> origins =
                vacancies.known(known.stream().map(Bar::vacancy).distinct().toList());
        List<Considered> considered = known.stream()
                .map(bar -> new Considered(
                        bar, Optional.ofNullable(origins.get(bar.vacancy())).flatMap(PostKind::of)))
                .toList();
        return BarRule.met(considered, PostKind.of(vacancy), at, vacancy.timeZone())
                .flatMap(bar -> Optional.ofNullable(origins.get(bar.vacancy()))
                        .map(origin -> new MetBar(
                                origin.reference(),
                                origin.title(),
                                origin.terms()
                                        .stage(new StageCode(bar.stageCode()))
                                        .map(VacancyTerms.Stage::name)
                                        .orElse(bar.stageCode()),
                                bar.until())));
    }

    /** The first day on which a candidate can apply again who stayed away in this application; empty where none did. */
    public Optional<LocalDate> arisenIn(ApplicationId application) {
        return bars.arisenIn(application);
    }
}
