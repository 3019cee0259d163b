package hiring.vacancy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.StagePart.Delivery;
import hiring.vacancy.timetable.PlannedPart.Measured;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlannedPartTest {

    private static String of(Measure.Type type) {
        return new PlannedPart(
                        "climb",
                        "Ladder climb",
                        new Measured(type, null, null, null, null, null, null),
                        Delivery.ASSESSOR,
                        null)
                .inWords();
    }

    private static String of(Direction direction, @Nullable String passMark) {
        return new PlannedPart(
                        "run",
                        "Run",
                        new Measured(
                                Measure.Type.QUANTITY,
                                "level",
                                1,
                                direction,
                                BigDecimal.ONE,
                                BigDecimal.TEN,
                                passMark == null ? null : new BigDecimal(passMark)),
                        Delivery.RECRUITER,
                        null)
                .inWords();
    }

    @Test
    void says_what_is_measured() {
        assertThat(of(Measure.Type.SCORED)).isEqualTo("Ladder climb");
        assertThat(of(Measure.Type.PASS_OR_FAIL)).isEqualTo("Ladder climb: you pass or fail");
        assertThat(of(Measure.Type.COMPLETED)).isEqualTo("Ladder climb: you complete it");
        assertThat(of(Direction.HIGHER_IS_BETTER, "8.6")).isEqualTo("Run: measured (level), to pass at least 8.6");
        assertThat(of(Direction.LOWER_IS_BETTER, "6.25")).isEqualTo("Run: measured (level), to pass at most 6.25");
        assertThat(of(Direction.HIGHER_IS_BETTER, null)).isEqualTo("Run: measured (level)");
    }
}
