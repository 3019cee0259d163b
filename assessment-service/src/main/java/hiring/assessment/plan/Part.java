package hiring.assessment.plan;

import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import java.math.BigDecimal;

/** Something that candidates do, or are seen doing, at a stage. */
public record Part(String code, String name, Measure measure, Delivery delivery) {

    static Part of(StagePart part) {
        return new Part(part.code(), part.name(), part.measure(), part.delivery());
    }

    public boolean is(Measure.Type type) {
        return measure.type() == type;
    }

    /** Whether a quantity reaches the pass mark; true where there is none. */
    public boolean isEnough(BigDecimal quantity) {
        BigDecimal passMark = measure.passMark();
        if (passMark == null) {
            return true;
        }
        int difference = quantity.compareTo(passMark);
        return measure.direction() == Direction.LOWER_IS_BETTER ? difference <= 0 : difference >= 0;
    }
}
