package hiring.application.eligibility;

import hiring.application.eligibility.Finding.Reason;
import hiring.application.qualification.Qualification;
import hiring.application.qualification.Subjects;
import hiring.events.EligibilityRule;
import hiring.events.SubjectGroup;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a qualification is in a subject that a rule speaks of. The list of subjects says so; the group that an
 * applicant has chosen only ever makes it a person's question.
 */
enum Subject {
    NAMED,
    ANOTHER,
    /** The list does not know the subject. */
    NOT_CODED,
    /** A borderline subject, or joint honours of which one part is meant. */
    BORDERLINE,
    /** The applicant has chosen a group that the list does not see the subject in. */
    CONTRADICTED;

    static Subject of(EligibilityRule rule, Qualification qualification) {
        // By name: a rule may be older than a group
        Set<String> meant = Set.copyOf(rule.subjectGroups());
        if (meant.isEmpty()) {
            return NAMED;
        }
        Subjects.Coding coding = qualification.subjectCoding();
        if (!coding.isKnown()) {
            return NOT_CODED;
        }
        Subject coded = of(meant, coding);
        SubjectGroup claimed = qualification.subjectGroup();
        return coded == of(meant, claimed, coded) ? coded : CONTRADICTED;
    }

    private static Subject of(Set<String> meant, Subjects.Coding coding) {
        if (coding.groups().contains(SubjectGroup.COMBINED)) {
            return BORDERLINE;
        }
        if (coding.groups().stream().allMatch(group -> meant.contains(group.name()))) {
            return NAMED;
        }
        Stream<SubjectGroup> around = Stream.of(
                        coding.groups(),
                        coding.near(),
                        coding.groups().stream()
                                .flatMap(group -> Subjects.near(group).stream())
                                .toList())
                .flatMap(Collection::stream);
        return around.anyMatch(group -> meant.contains(group.name())) ? BORDERLINE : ANOTHER;
    }

    // A claim does not settle a borderline subject; an applicant who claims nothing does not contradict
    private static Subject of(Set<String> meant, @Nullable SubjectGroup claimed, Subject coded) {
        if (claimed == null || claimed.isOpen() || coded == BORDERLINE) {
            return coded;
        }
        return meant.contains(claimed.name()) ? NAMED : ANOTHER;
    }

    /** Why only a person can say; empty where the list can. */
    Optional<Reason> unclear() {
        return switch (this) {
            case NAMED, ANOTHER -> Optional.empty();
            case NOT_CODED -> Optional.of(Reason.SUBJECT_NOT_CODED);
            case BORDERLINE -> Optional.of(Reason.SUBJECT_NOT_CLEAR);
            case CONTRADICTED -> Optional.of(Reason.SUBJECT_CONTRADICTS_GROUP);
        };
    }
}
