package hiring.application.offer;

import hiring.events.PublishedTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered.
 *
 * @param salary pounds a year
 * @param respondBy the last day on which it can be answered
 * @param conditions what must be met before the start
 * @param employment as the vacancy was published with; absent where it was published without
 */
public record OfferTerms(
        BigDecimal salary,
        String grade,
        LocalDate startsOn,
        LocalDate respondBy,
        List<String> conditions,
        @Nullable PublishedTerms employment) {

    public OfferTerms {
        conditions = List.copyOf(conditions);
    }

    /** What a recruiter says of an offer; the rest follows from the vacancy. */
    public OfferTerms(
            BigDecimal salary, String grade, LocalDate startsOn, LocalDate respondBy, List<String> conditions) {
        this(salary, grade, startsOn, respondBy, conditions, null);
    }

    OfferTerms with(@Nullable PublishedTerms published) {
        return new OfferTerms(salary, grade, startsOn, respondBy, conditions, published);
    }
}
