package hiring.acceptance.bench;

import hiring.acceptance.system.Accounts;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Person;
import java.util.List;
import java.util.stream.IntStream;

/** Candidates who exist for measurements only. */
public final class BenchPeople {

    private BenchPeople() {}

    /** Candidates with accounts, signed in. */
    public static List<Person> signedIn(HiringSystem system, String run, int count) {
        List<Person> people = IntStream.range(0, count)
                .mapToObj(number -> new Person("bench-%s-%d".formatted(run, number), "hiring-bench"))
                .toList();
        system.accounts()
                .make(people.stream()
                        .map(person ->
                                new Accounts.Account(person, "candidate", "Bench", person.username(), email(person)))
                        .toList());
        people.forEach(system.signIn()::tokenOf);
        return people;
    }

    public static String email(Person person) {
        return person.username() + "@bench.example.org";
    }
}
