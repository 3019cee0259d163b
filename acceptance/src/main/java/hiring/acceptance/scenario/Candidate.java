package hiring.acceptance.scenario;

import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.Accounts;
import hiring.acceptance.system.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An applicant with an account and, once begun, an application. */
final class Candidate {

    private final Applicant applicant;
    private final Person person;
    private final String email;
    private volatile @Nullable UUID applicationId;

    Candidate(Applicant applicant, String run) {
        this.applicant = applicant;
        this.person = new Person("candidate-%s-%d".formatted(run, applicant.number()), "hiring-" + run);
        this.email = applicant.email(run);
    }

    Accounts.Account account() {
        return new Accounts.Account(person, "candidate", applicant.firstName(), applicant.lastName(), email);
    }

    Applicant applicant() {
        return applicant;
    }

    Person person() {
        return person;
    }

    String email() {
        return email;
    }

    boolean lives(Story story) {
        return applicant.story() == story;
    }

    void began(UUID application) {
        applicationId = application;
    }

    boolean hasBegun() {
        return applicationId != null;
    }

    UUID applicationId() {
        UUID id = applicationId;
        if (id == null) {
            throw new IllegalStateException("Candidate %d has not begun an application".formatted(applicant.number()));
        }
        return id;
    }
}
