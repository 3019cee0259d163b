package hiring.acceptance.faults;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.UncertainMessages;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Waits until every acknowledged submission has been applied and confirmed by letter. */
final class Settling {

    private static final Person RECRUITER = Person.sample("recruiter1");

    private final HiringSystem system;
    private final Submissions submissions;
    private final Letters letters;
    private final Books books;

    Settling(HiringSystem system, Submissions submissions, Letters letters, Books books) {
        this.system = system;
        this.submissions = submissions;
        this.letters = letters;
        this.books = books;
    }

    /** Waits and returns the seconds. After a time limit it gives up, and the books show what is missing. */
    double await(Duration patience) {
        long begin = System.nanoTime();
        new Patience(patience)
                .lastOf(
                        () -> {
                            UncertainMessages.resolve(system.notifications(), RECRUITER, vacancies(), this::arrived);
                            return books.told(submissions.vacancies());
                        },
                        told -> told >= submissions.acknowledged().size());
        return (System.nanoTime() - begin) / 1e9;
    }

    private Set<UUID> arrived() {
        return letters.found(vacancies()).keySet();
    }

    private Set<UUID> vacancies() {
        return Set.copyOf(submissions.vacancies());
    }
}
