package hiring.assessment.publication;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.publication.Publications.Decided;
import hiring.assessment.publication.Shortlist.Candidate;
import hiring.assessment.publication.Shortlist.Slice;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistTerms;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what was published, with the inputs of each decision. */
@ApplicationScoped
public class ReadPublications {

    private final FindStage findStage;
    private final Publications publications;
    private final Audit audit;

    ReadPublications(FindStage findStage, Publications publications, Audit audit) {
        this.findStage = findStage;
        this.publications = publications;
        this.audit = audit;
    }

    /**
     * A publication of a stage.
     *
     * @param replacedBy the number of the one that replaces it; absent while it holds
     */
    public record Numbered(
            StagePublication publication, @Nullable Integer replacedBy) {}

    /** A stage's publications after a number, one more than asked for; empty where there is no such stage. */
    @Transactional
    public Optional<List<Numbered>> list(VacancyId vacancyId, StageCode stageCode, int after, int limit) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> {
                int current = current(vacancyId, stageCode);
                yield Optional.of(publications.list(vacancyId, stageCode, after, limit + 1).stream()
                        .map(publication -> numbered(publication, current))
                        .toList());
            }
        };
    }

    private int current(VacancyId vacancyId, StageCode stageCode) {
        return publications
                .current(vacancyId, stageCode)
                .map(StagePublication::number)
                .orElse(0);
    }

    // Each replaces the one before
    private static Numbered numbered(StagePublication publication, int current) {
        return new Numbered(publication, publication.number() < current ? publication.number() + 1 : null);
    }

    /**
     * A publication with a page of its candidates.
     *
     * @param forScorer whether the caller may score, and so must not learn of the guaranteed interview
     * @param after the application of the last candidate of the page before
     */
    @Transactional
    public PublicationLookup read(
            VacancyId vacancyId, StageCode stageCode, int number, boolean forScorer, @Nullable UUID after, int limit) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new PublicationLookup.NoSuchStage();
            case StageLookup.Known known ->
                publications
                        .of(vacancyId, stageCode, number)
                        .map(publication -> {
                            audit.record(AssessmentAction.SHORTLIST_VIEWED, vacancyId.value());
                            return page(known, publication, forScorer, after, limit)
                                    .<PublicationLookup>map(shortlist -> new PublicationLookup.Found(
                                            numbered(publication, current(vacancyId, stageCode)), shortlist))
                                    .orElseGet(PublicationLookup.BadCursor::new);
                        })
                        .orElseGet(PublicationLookup.NoSuchPublication::new);
        };
    }

    /** Empty where the application is not on the list. */
    Optional<Shortlist> page(
            StageLookup.Known found, StagePublication publication, boolean forScorer, @Nullable UUID after, int limit) {
        PlanStage stage = found.stage();
        // Of an earlier version, which did not store them
        Terms terms = publication
                .terms()
                .orElseGet(
                        () -> ShortlistTerms.of(found.process(), stage, publication.places(), publication.passMark()));
        List<Decided> order = Shortlist.shown(
                terms.rule(),
                forScorer,
                publications.order(publication.id()),
                Decided::applicationId,
                Decided::verdict);
        return Slice.of(order, Decided::applicationId, after, limit).map(slice -> {
            Map<UUID, StageDecision> decisions =
                    publications
                            .decisions(
                                    publication.id(),
                                    slice.items().stream()
                                            .map(Decided::applicationId)
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(StageDecision::applicationId, Function.identity()));
            return new Shortlist(
                    publication.vacancyId(),
                    publication.stageCode(),
                    terms,
                    publication.termsHash().orElse(null),
                    publication.number(),
                    true,
                    List.of(),
                    publication.publishedAt(),
                    publication.considered(),
                    publication.progressed(),
                    slice.map(decided -> {
                        Candidate candidate =
                                Candidate.of(terms, Objects.requireNonNull(decisions.get(decided.applicationId())));
                        return forScorer ? candidate.forScorer(terms.rule()) : candidate;
                    }));
        });
    }
}
