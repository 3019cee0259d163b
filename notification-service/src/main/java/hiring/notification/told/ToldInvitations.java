package hiring.notification.told;

import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.Retraction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invitations that can have reached a candidate, which a later letter may have to take back. */
@ApplicationScoped
public class ToldInvitations {

    private final Obligations obligations;
    private final Instance<ToldByChannel> channels;

    ToldInvitations(Obligations obligations, @Any Instance<ToldByChannel> channels) {
        this.obligations = obligations;
        this.channels = channels;
    }

    /** Of the same application. Empty for letters that say nothing about appointments. */
    public List<Obligation> before(Obligation letter) {
        if (!Retraction.updatesCalendar(letter.kind())) {
            return List.of();
        }
        List<Obligation> invitations = obligations.otherInvitations(letter);
        if (invitations.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = invitations.stream().map(Obligation::id).toList();
        Set<UUID> told = new HashSet<>();
        channels.forEach(channel -> told.addAll(channel.toldOf(ids)));
        return invitations.stream()
                .filter(invitation -> told.contains(invitation.id()))
                .toList();
    }
}
