package hiring.application.vacancy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hiring.events.ApplicationRules;
import hiring.events.BookingRule;
import hiring.events.DeclarationPurpose;
import hiring.events.EligibilityRule;
import hiring.events.PartDates;
import hiring.events.PublishedCriterion;
import hiring.events.PublishedTerms;
import hiring.events.ScreeningQuestion;
import hiring.events.SelectionStage;
import hiring.events.StageDates;
import hiring.events.StagePart;
import hiring.events.VacancyPublished;
import hiring.events.id.StageCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy asks of an application, and through which stages candidates pass.
 *
 * @param statementName what the vacancy calls the supporting statement
 * @param guaranteedInterview whether the guaranteed interview may be asked for
 * @param declarations codes of the declarations the form asks for
 * @param attachmentsAccepted whether documents may be added to the form
 * @param purposes of the declarations that name one; absent where the vacancy was published before they were told
 * @param screening what is asked before the form; absent where the vacancy was published before anything was
 * @param employment what an offer takes over; absent where the vacancy was published without
 */
public record VacancyTerms(
        int gapToleranceDays,
        String statementName,
        int statementWordLimit,
        boolean guaranteedInterview,
        List<String> declarations,
        List<EligibilityRule> eligibility,
        List<Criterion> criteria,
        List<Stage> stages,
        @Nullable PublishedTerms employment,
        boolean attachmentsAccepted,
        @Nullable List<DeclarationPurpose> purposes,
        @Nullable List<ScreeningQuestion> screening) {

    public VacancyTerms {
        declarations = List.copyOf(declarations);
        eligibility = List.copyOf(eligibility);
        criteria = List.copyOf(criteria);
        stages = List.copyOf(stages);
        purposes = purposes == null ? null : List.copyOf(purposes);
        screening = screening == null ? null : List.copyOf(screening);
    }

    /**
     * One line of the person specification.
     *
     * @param assessedOnForm whether assessors look for it in the application form
     */
    public record Criterion(
            String code,
            PublishedCriterion.Category category,
            boolean essential,
            String wording,
            boolean assessedOnForm) {}

    /**
     * One step of the selection, as far as candidates are told about it.
     *
     * @param parts absent where the stage names none, and where the vacancy was published before they were kept
     * @param booking absent for {@code ALLOCATED}, and where the vacancy was published before it was kept
     */
    public record Stage(
            String code,
            String name,
            SelectionStage.Kind kind,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates,
            @Nullable List<Part> parts,
            @Nullable BookingRule booking) {

        public Stage {
            dates = List.copyOf(dates);
            parts = parts == null ? null : List.copyOf(parts);
        }

        static Stage of(SelectionStage stage) {
            List<StagePart> published = stage.parts();
            return new Stage(
                    stage.code(),
                    stage.name(),
                    stage.kind(),
                    stage.opensAt(),
                    stage.closesAt(),
                    stage.dates(),
                    published == null ? null : published.stream().map(Part::of).toList(),
                    stage.booking());
        }

        /** Whether candidates choose their sessions by themselves. */
        @JsonIgnore
        public boolean isBookedByCandidates() {
            return booking == BookingRule.SELF;
        }

        /** The windows of parts, where they are not that of the stage. */
        public List<PartWindow> partWindows() {
            return Optional.ofNullable(parts).stream()
                    .flatMap(List::stream)
                    .flatMap(Part::window)
                    .filter(window -> !window.opensAt().equals(opensAt)
                            || !window.closesAt().equals(closesAt))
                    .toList();
        }

        private Stage at(List<StageDates> all) {
            return all.stream()
                    .filter(given -> given.stageCode().equals(code))
                    .findFirst()
                    .map(given -> new Stage(
                            code,
                            name,
                            kind,
                            given.opensAt(),
                            given.closesAt(),
                            given.dates(),
                            parts == null
                                    ? null
                                    : parts.stream()
                                            .map(part -> part.at(given.parts()))
                                            .toList(),
                            booking))
                    .orElse(this);
        }
    }

    /**
     * Something that candidates do at a stage.
     *
     * @param opensAt start of a window of its own; absent where it has the stage's window
     * @param closesAt first instant after that window
     */
    public record Part(
            String code,
            String name,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        static Part of(StagePart part) {
            return new Part(part.code(), part.name(), part.opensAt(), part.closesAt());
        }

        private Stream<PartWindow> window() {
            return opensAt == null || closesAt == null
                    ? Stream.of()
                    : Stream.of(new PartWindow(code, name, opensAt, closesAt));
        }

        // Absent dates were written before parts had windows
        private Part at(@Nullable List<PartDates> dates) {
            if (dates == null) {
                return this;
            }
            Optional<PartDates> given = dates.stream()
                    .filter(other -> other.partCode().equals(code))
                    .findFirst();
            return new Part(
                    code,
                    name,
                    given.map(PartDates::opensAt).orElse(null),
                    given.map(PartDates::closesAt).orElse(null));
        }
    }

    /** The window of a part that has one of its own. */
    public record PartWindow(String code, String name, Instant opensAt, Instant closesAt) {}

    static VacancyTerms of(VacancyPublished published) {
        Set<String> reviews = published.stages().stream()
                .filter(stage -> StageTraits.of(stage.kind()).readsTheForm())
                .map(SelectionStage::code)
                .collect(Collectors.toSet());
        ApplicationRules rules = published.applicationRules();
        return new VacancyTerms(
                rules.gapToleranceDays(),
                rules.statementName(),
                rules.statementWordLimit(),
                rules.guaranteedInterview(),
                rules.declarations(),
                rules.eligibility(),
                published.criteria().stream()
                        .map(criterion -> new Criterion(
                                criterion.code(),
                                criterion.category(),
                                criterion.essential(),
                                criterion.wording(),
                                criterion.assessedAt().stream().anyMatch(reviews::contains)))
                        .toList(),
                published.stages().stream().map(Stage::of).toList(),
                published.terms(),
                rules.attachmentsAccepted(),
                rules.purposes(),
                rules.screening());
    }

    /** Those of the dates that are new to their stages. */
    List<StageDates> stagesMovedBy(List<StageDates> dates) {
        return dates.stream()
                .filter(given -> stage(new StageCode(given.stageCode()))
                        .filter(stage -> !stage.equals(stage.at(dates)))
                        .isPresent())
                .toList();
    }

    /** The same with other dates; stages that they do not name keep their own. */
    VacancyTerms with(List<StageDates> dates) {
        return new VacancyTerms(
                gapToleranceDays,
                statementName,
                statementWordLimit,
                guaranteedInterview,
                declarations,
                eligibility,
                criteria,
                stages.stream().map(stage -> stage.at(dates)).toList(),
                employment,
                attachmentsAccepted,
                purposes,
                screening);
    }

    public List<DeclarationPurpose> purposesOrNone() {
        return purposes == null ? List.of() : purposes;
    }

    public List<ScreeningQuestion> screeningOrNone() {
        return screening == null ? List.of() : screening;
    }

    public Optional<Stage> stage(StageCode code) {
        return stages.stream()
                .filter(stage -> stage.code().equals(code.value()))
                .findFirst();
    }

    /** Whether assessors read the form at this stage. */
    public boolean isFormReviewed(StageCode code) {
        return stage(code)
                .filter(stage -> StageTraits.of(stage.kind()).readsTheForm())
                .isPresent();
    }

    /**
     * The criteria an applicant writes about. Qualifications are listed on the form and need no text to prove them.
     */
    public List<Criterion> criteriaToAddress() {
        return criteria.stream()
                .filter(Criterion::assessedOnForm)
                .filter(criterion -> criterion.category() != PublishedCriterion.Category.QUALIFICATIONS)
                .toList();
    }
}
