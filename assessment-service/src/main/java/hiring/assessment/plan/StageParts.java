package hiring.assessment.plan;

import hiring.assessment.plan.KindTraits.SessionForm;
import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a stage, and what follows from them for its candidates. Where a stage names none, its kind gives one,
 * which has the stage's code (decision 0062).
 */
public final class StageParts {

    private final SelectionStage stage;
    private final List<Part> parts;

    private StageParts(SelectionStage stage, List<Part> parts) {
        this.stage = stage;
        this.parts = parts;
    }

    public static StageParts of(SelectionStage stage) {
        @Nullable List<StagePart> named = stage.parts();
        return new StageParts(
                stage,
                named == null
                        ? List.of(partOf(stage))
                        : named.stream().map(Part::of).toList());
    }

    // The table: the part of a stage that names none
    private static Part partOf(SelectionStage stage) {
        boolean scored = stage.matrix() != null;
        return switch (stage.kind()) {
            case FORM_REVIEW -> part(stage, Measure.of(Measure.Type.SCORED), Delivery.ASSESSOR);
            case SUBMITTED_ACTIVITY ->
                part(stage, Measure.of(scored ? Measure.Type.SCORED : Measure.Type.COMPLETED), Delivery.CANDIDATE);
            // Its pass mark is the rule's, which a recruiter can vary in a proposal
            case TEST -> part(stage, marks(stage.progression().highestMark()), Delivery.PROVIDER);
            case ASSESSMENT_CENTRE ->
                part(stage, Measure.of(scored ? Measure.Type.SCORED : Measure.Type.COMPLETED), Delivery.ASSESSOR);
            case QUESTIONNAIRE -> part(stage, Measure.of(Measure.Type.COMPLETED), Delivery.CANDIDATE);
            case INTERVIEW ->
                part(stage, Measure.of(scored ? Measure.Type.SCORED : Measure.Type.COMPLETED), Delivery.PANEL);
        };
    }

    private static Part part(SelectionStage stage, Measure measure, Delivery delivery) {
        return new Part(stage.code(), stage.name(), measure, delivery, null, null);
    }

    private static Measure marks(@Nullable Integer highest) {
        return new Measure(
                Measure.Type.QUANTITY,
                "mark",
                0,
                Direction.HIGHER_IS_BETTER,
                BigDecimal.ZERO,
                highest == null ? null : BigDecimal.valueOf(highest),
                null);
    }

    public List<Part> all() {
        return parts;
    }

    public Optional<Part> find(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** Those whose results are recorded. Others are known from sheets, from a file or from attendance. */
    public List<Part> recorded() {
        return parts.stream().filter(this::isRecorded).toList();
    }

    public boolean isRecorded(Part part) {
        return switch (part.measure().type()) {
            case SCORED -> false;
            case QUANTITY, PASS_OR_FAIL -> true;
            case COMPLETED -> !takesFile() && !hasSessions();
        };
    }

    /** The part whose quantity orders the candidates; empty where scores do, or where no part can. */
    public Optional<Part> ranking() {
        List<Part> quantities =
                parts.stream().filter(part -> part.is(Measure.Type.QUANTITY)).toList();
        return stage.matrix() == null && quantities.size() == 1
                ? quantities.stream()
                        .filter(part -> part.measure().direction() == Direction.HIGHER_IS_BETTER)
                        .findFirst()
                : Optional.empty();
    }

    /** The sessions that candidates attend. A test has some where it has days. */
    public SessionForm sessions() {
        return stage.kind() == Kind.TEST && stage.dates().isEmpty()
                ? SessionForm.NONE
                : KindTraits.of(stage.kind()).sessions();
    }

    public boolean hasSessions() {
        return sessions() != SessionForm.NONE;
    }

    /** Whether candidates hand in a file. */
    public boolean takesFile() {
        return stage.kind() == Kind.SUBMITTED_ACTIVITY;
    }

    /** The part whose own window is that of the file. A file has one window, so no other part has one beside it. */
    Optional<Part> windowOfFile() {
        return takesFile() ? parts.stream().filter(Part::hasOwnWindow).findFirst() : Optional.empty();
    }

    /** Whether candidates are asked to do something by themselves, in their own time. */
    public boolean areTakenAlone() {
        return takesFile() || (!hasSessions() && parts.stream().anyMatch(StageParts::isAsked));
    }

    // What assessors score without a session lies there already, as the form does, unless candidates have a time for it
    private static boolean isAsked(Part part) {
        return switch (part.delivery()) {
            case CANDIDATE -> !part.is(Measure.Type.SCORED) || part.hasOwnWindow();
            case PROVIDER -> true;
            case ASSESSOR, PANEL, RECRUITER -> false;
        };
    }

    /** Whether each application enters as it arrives; elsewhere all enter together, once their number is final. */
    public boolean areEnteredOnArrival() {
        return !areTakenAlone() && !hasSessions();
    }
}
