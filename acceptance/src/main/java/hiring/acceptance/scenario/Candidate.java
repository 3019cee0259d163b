package hiring.acceptance.scenario;

import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.applicants.Circumstance;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.Accounts;
import hiring.acceptance.system.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An applicant and, once begun, the newest application. */
final class Candidate {

    private final Applicant applicant;
    private final Person person;
    private final String email;
    private final String run;
    private volatile @Nullable UUID applicationId;

    private Candidate(Applicant applicant, String email, String run) {
        this.applicant = applicant;
        this.person = new Person("candidate-%s-%d".formatted(run, applicant.number()), "hiring-" + run);
        this.email = email;
        this.run = run;
    }

    /** The candidates in the order of the applicants, some of whom use the address of the previous one. */
    static List<Candidate> of(List<Applicant> applicants, String run) {
        List<Candidate> candidates = new ArrayList<>();
        for (Applicant applicant : applicants) {
            boolean shares = applicant.circumstance() == Circumstance.SHARES_ADDRESS;
            String email = shares ? candidates.getLast().email() : applicant.email(run);
            candidates.add(new Candidate(applicant, email, run));
        }
        return List.copyOf(candidates);
    }

    // The identity provider requires a unique address for each account, whatever the form contains
    Accounts.Account account() {
        return new Accounts.Account(
                person, "candidate", applicant.firstName(), applicant.lastName(), applicant.email(run));
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

    /** Has no account: a recruiter enters the application. */
    boolean isOnPaper() {
        return applicant.circumstance() == Circumstance.APPLIES_ON_PAPER;
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
