package hiring.notification.contact;

import hiring.events.CandidateContactChanged;
import hiring.events.CandidateContactChangedV2;
import hiring.events.ContactEvent;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.contact.EmailAddress;
import hiring.kit.contact.Telephone;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** How a candidate can be reached, or that this was erased. */
@Entity
public class Contact {

    @Id
    private UUID candidateId;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String telephone;
    private @Nullable String telephoneNumber;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<KeptContact> applications = List.of();

    @SuppressWarnings("UnusedVariable") // For people who read the database
    private Instant changedAt;

    private boolean erased;
    private boolean account;

    protected Contact() {
        // For Hibernate
    }

    public Contact(ContactEvent event) {
        candidateId = event.candidateId();
        changedAt = event.occurredAt();
        take(event);
    }

    static Contact erased(UUID candidateId, Instant now) {
        Contact contact = new Contact();
        contact.candidateId = candidateId;
        contact.erase(now);
        return contact;
    }

    void change(ContactEvent event) {
        take(event);
    }

    private void take(ContactEvent event) {
        switch (event) {
            case CandidateContactChanged e -> take(e.name(), e.email(), e.telephone(), null, List.of(), true);
            case CandidateContactChangedV2 e ->
                take(
                        e.name(),
                        e.email(),
                        e.telephone(),
                        e.telephoneNumber(),
                        e.applications().stream()
                                .map(kept -> new KeptContact(kept.applicationId(), kept.name(), kept.address()))
                                .toList(),
                        !Boolean.FALSE.equals(e.account()));
        }
        changedAt = event.occurredAt();
        erased = false;
    }

    private void take(
            String newName,
            @Nullable String newEmail,
            @Nullable String newTelephone,
            @Nullable String newNumber,
            List<KeptContact> kept,
            boolean hasAccount) {
        name = newName;
        email = newEmail;
        telephone = newTelephone;
        telephoneNumber = newNumber;
        applications = kept;
        account = hasAccount;
    }

    void erase(Instant now) {
        name = null;
        email = null;
        telephone = null;
        telephoneNumber = null;
        applications = List.of();
        account = true;
        changedAt = now;
        erased = true;
    }

    CandidateId candidateId() {
        return new CandidateId(candidateId);
    }

    /**
     * The candidate as one application names them, and as they can be reached now. Empty where the contact was erased.
     */
    public Optional<Reachable> reachable(ApplicationId application) {
        if (erased || name == null) {
            return Optional.empty();
        }
        Optional<KeptContact> kept = applications.stream()
                .filter(contact -> contact.applicationId().equals(application.value()))
                .findFirst();
        return Optional.of(new Reachable(
                kept.map(KeptContact::name).orElse(name),
                usable(email),
                telephone,
                numberToRing(),
                kept.map(KeptContact::address).orElse(List.of()),
                account));
    }

    // Addresses that were stored before there was a rule for them
    private static @Nullable String usable(@Nullable String address) {
        return address == null
                ? null
                : EmailAddress.read(address).map(EmailAddress::ascii).orElse(null);
    }

    private @Nullable String numberToRing() {
        if (telephoneNumber != null || telephone == null) {
            return telephoneNumber;
        }
        return Telephone.read(telephone).map(Telephone::normalised).orElse(null);
    }

    /**
     * A candidate who can be told something.
     *
     * @param name that the application was made with
     * @param email in ASCII; absent where no mail reaches the candidate
     * @param telephone as the candidate typed it; absent where the candidate gave none
     * @param numberToRing in E.164; absent where there is no number to call
     * @param address postal, line by line; empty where it is on the application form only
     * @param account whether the candidate can sign in
     */
    public record Reachable(
            String name,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String numberToRing,
            List<String> address,
            boolean account) {

        public Reachable {
            address = List.copyOf(address);
        }

        /** Keeps the candidate's data out of logs. */
        @Override
        public String toString() {
            return "Reachable[]";
        }
    }
}
