package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import hiring.acceptance.system.Accounts;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import hiring.events.id.ApplicationId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The employer's staff in the recruitment. Recruiters and the manager are sample users. Assessors belong to this run
 * only, since an assessor cannot be in two sessions at once and every run holds its sessions on the same days.
 */
final class Cast {

    static final Person RECRUITER = Person.sample("recruiter1");
    static final Person SECOND_RECRUITER = Person.sample("recruiter2");
    static final Person HIRING_MANAGER = Person.sample("manager1");

    private static final List<String> NAMES = List.of("Amina Hussain", "Alun Price", "Aoife Byrne", "Andrzej Nowak");

    private final List<Assessor> assessors;

    private Cast(List<Assessor> assessors) {
        this.assessors = assessors;
    }

    /** An assessor. */
    record Assessor(Person person, UUID id, String name) {

        /** The sheet in which the assessor scores the candidate at a stage, if there is one. */
        UUID sheetAbout(Candidate candidate, Stage stage) {
            return SheetId.of(
                            new ApplicationId(candidate.applicationId()), new StageCode(stage.code()), new StaffId(id))
                    .value();
        }
    }

    static Cast of(HiringSystem system, String run) {
        List<Accounts.Account> accounts =
                NAMES.stream().map(name -> account(run, name.split(" ", 2))).toList();
        system.accounts().make(accounts);
        return new Cast(accounts.stream()
                .map(account -> new Assessor(
                        account.person(),
                        system.signIn().idOf(account.person()),
                        account.firstName() + " " + account.lastName()))
                .toList());
    }

    private static Accounts.Account account(String run, String[] name) {
        String username = "assessor-%s-%s".formatted(run, name[0].toLowerCase(Locale.ROOT));
        Person person = new Person(username, "hiring-" + run);
        return new Accounts.Account(person, "assessor", name[0], name[1], username + "@staff.example.org");
    }

    List<Assessor> assessors() {
        return assessors;
    }

    static ArrayNode named(List<Assessor> assessors) {
        ArrayNode list = Json.array();
        assessors.forEach(
                assessor -> list.addObject().put("id", assessor.id().toString()).put("name", assessor.name()));
        return list;
    }
}
