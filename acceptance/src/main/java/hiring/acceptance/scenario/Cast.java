package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.SignIn;
import java.util.List;
import java.util.UUID;

/** The employer's people in the recruitment: sample accounts of the local realm. */
final class Cast {

    static final Person RECRUITER = Person.sample("recruiter1");
    static final Person SECOND_RECRUITER = Person.sample("recruiter2");
    static final Person HIRING_MANAGER = Person.sample("manager1");

    private final List<Assessor> assessors;

    Cast(SignIn signIn) {
        assessors = List.of(
                assessor(signIn, "assessor1", "Amina Hussain"),
                assessor(signIn, "assessor2", "Alun Price"),
                assessor(signIn, "assessor3", "Aoife Byrne"),
                assessor(signIn, "assessor4", "Andrzej Nowak"));
    }

    /** Somebody who scores. */
    record Assessor(Person person, UUID id, String name) {}

    private static Assessor assessor(SignIn signIn, String username, String name) {
        Person person = Person.sample(username);
        return new Assessor(person, signIn.idOf(person), name);
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
