package hiring.application.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is offered.
 *
 * @param salary pounds a year
 * @param respondBy the last day on which it can be answered
 * @param conditions what must be met before the start
 */
public record OfferTerms(
        BigDecimal salary, String grade, LocalDate startsOn, LocalDate respondBy, List<String> conditions) {

    public OfferTerms {
        conditions = List.copyOf(conditions);
    }
}
