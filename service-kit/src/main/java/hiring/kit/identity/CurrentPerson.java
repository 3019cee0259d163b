package hiring.kit.identity;

import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The signed-in person of the current request, from the token (decision 0013). */
@RequestScoped
public class CurrentPerson {

    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject, which stays the same when a person's name or address changes. */
    public UUID id() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return UUID.fromString(token.getSubject());
        }
        throw new IllegalStateException("The request has no signed-in person");
    }

    /** The id as the author or decider of a staff member's action. */
    public StaffId staffId() {
        return new StaffId(id());
    }

    /** The id as the owner of a candidate's data. */
    public CandidateId candidateId() {
        return new CandidateId(id());
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Whether the person's roles let them score candidates or sit on a panel, in any vacancy. */
    public boolean mayScore() {
        return has(Roles.ASSESSOR) || has(Roles.HIRING_MANAGER);
    }

    /** The roles in alphabetical order, for the audit trail. */
    public String roles() {
        return String.join(" ", identity.getRoles().stream().sorted().toList());
    }
}
