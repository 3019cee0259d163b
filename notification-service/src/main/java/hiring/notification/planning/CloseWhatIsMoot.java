package hiring.notification.planning;

import hiring.notification.call.Calls;
import hiring.notification.contact.ContactErased;
import hiring.notification.delivery.Messages;
import hiring.notification.obligation.Kind;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.ObligationRaised;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Closes obligations that cannot be met any more, or need not, in the transaction of the fact that says so. */
@ApplicationScoped
class CloseWhatIsMoot {

    private final Obligations obligations;
    private final Messages messages;
    private final Calls calls;

    CloseWhatIsMoot(Obligations obligations, Messages messages, Calls calls) {
        this.obligations = obligations;
        this.messages = messages;
        this.calls = calls;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erased(@Observes ContactErased erasure) {
        close(obligations.openOf(erasure.candidateId()));
    }

    // Nobody rings a candidate who has withdrawn to invite them
    @Transactional(Transactional.TxType.MANDATORY)
    void withdrawn(@Observes ObligationRaised raised) {
        if (raised.kind() == Kind.APPLICATION_WITHDRAWN) {
            close(obligations.openInvitationsOf(raised.applicationId()));
        }
    }

    // Nobody rings a candidate, or writes to them any more, with the time they had before, whichever fact comes first
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes ObligationRaised raised) {
        if (!raised.kind().invitesToSession()) {
            return;
        }
        Obligation invitation = obligations.findById(raised.obligationId());
        boolean late = obligations.invitationsOf(raised.applicationId()).stream()
                .anyMatch(other -> other.replaces(invitation));
        close(
                late
                        ? List.of(invitation)
                        : obligations.openInvitationsOf(raised.applicationId()).stream()
                                .filter(invitation::replaces)
                                .toList());
    }

    private void close(List<Obligation> moot) {
        if (moot.isEmpty()) {
            return;
        }
        List<UUID> ids = moot.stream().map(Obligation::id).toList();
        messages.cancelOf(ids);
        calls.cancelOf(ids);
        moot.forEach(Obligation::cancel);
    }
}
