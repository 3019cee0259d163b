package hiring.kit.conflict;

import hiring.kit.people.People;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Checks whether work of a vacancy can be given to people. They need its role and must not have applied to the vacancy.
 */
@ApplicationScoped
public class StaffCheck {

    private final Applicants applicants;
    private final People people;

    StaffCheck(Applicants applicants, People people) {
        this.applicants = applicants;
        this.people = people;
    }

    /**
     * All mistakes at once.
     *
     * @param role that the work needs
     * @param named the people by the JSON Pointer to where the request names them
     */
    public List<FieldError> mistakes(UUID vacancy, String role, Map<String, UUID> named) {
        List<FieldError> mistakes = new ArrayList<>(unknown(role, named));
        Set<UUID> applied = applicants.among(named.values(), vacancy);
        named.forEach((pointer, id) -> {
            if (applied.contains(id)) {
                mistakes.add(new FieldError(
                        pointer, "has-applied", "This person has applied to the vacancy and cannot act in it"));
            }
        });
        return mistakes;
    }

    /**
     * Checks like {@link #mistakes}, for work of several vacancies. It does not check whether a person has applied to
     * one of them.
     *
     * @param role that the work needs
     * @param named the people by the JSON Pointer to where the request names them
     */
    public List<FieldError> unknown(String role, Map<String, UUID> named) {
        Set<UUID> unknown = people.without(role, named.values());
        return named.entrySet().stream()
                .filter(person -> unknown.contains(person.getValue()))
                .map(person -> new FieldError(
                        person.getKey(),
                        "unknown-" + role,
                        "The identity provider knows no %s with this id".formatted(role)))
                .toList();
    }
}
