package hiring.notification.obligation;

import java.util.List;

/** Observed within this service, to begin at once when the transaction that raises them has committed. */
public record ObligationsRaised(List<Obligation> obligations) {

    public ObligationsRaised {
        obligations = List.copyOf(obligations);
    }
}
