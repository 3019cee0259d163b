package hiring.notification.obligation;

import java.util.List;

/** Observed within this service, so that planning begins as soon as the raising transaction has committed. */
public record ObligationsRaised(List<Obligation> obligations) {

    public ObligationsRaised {
        obligations = List.copyOf(obligations);
    }
}
