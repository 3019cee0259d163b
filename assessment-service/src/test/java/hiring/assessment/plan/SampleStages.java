package hiring.assessment.plan;

import hiring.events.SelectionStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stages without a database. */
public final class SampleStages {

    private static final UUID VACANCY = UUID.fromString("00000000-0000-0000-0000-0000000000b1");

    private SampleStages() {}

    /** A stage that another one follows. */
    public static PlanStage of(SelectionStage definition) {
        return new PlanStage(definition, new StageStanding(VACANCY, definition.code(), 0), false);
    }

    /** The stages of a whole process. */
    public static List<PlanStage> course(List<SelectionStage> definitions) {
        List<PlanStage> course = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            course.add(new PlanStage(
                    definitions.get(i),
                    new StageStanding(VACANCY, definitions.get(i).code(), i),
                    i == definitions.size() - 1));
        }
        return course;
    }

    public static PlanStage decided(SelectionStage definition, OptionalDecision decision) {
        PlanStage stage = of(definition);
        stage.decide(decision, "Because", UUID.randomUUID(), Instant.EPOCH);
        return stage;
    }
}
