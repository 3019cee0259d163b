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
    public static Stage of(SelectionStage definition) {
        return new Stage(definition, new PlanStage(VACANCY, definition.code(), 0), false);
    }

    /** The stages of a whole process. */
    public static List<Stage> course(List<SelectionStage> definitions) {
        List<Stage> course = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            course.add(new Stage(
                    definitions.get(i),
                    new PlanStage(VACANCY, definitions.get(i).code(), i),
                    i == definitions.size() - 1));
        }
        return course;
    }

    public static Stage decided(SelectionStage definition, OptionalDecision decision) {
        Stage stage = of(definition);
        stage.decide(decision, "Because", UUID.randomUUID(), Instant.EPOCH);
        return stage;
    }
}
