package hiring.application.eligibility;

import hiring.application.eligibility.Finding.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one sentence why a rule is met or not, or why a person has to decide. */
final class Explanation {

    private Explanation() {}

    static String of(Verdict verdict, List<Fact> facts) {
        List<Fact> deciding =
                facts.stream().filter(fact -> fact.verdict() == verdict).toList();
        if (deciding.isEmpty()) {
            return switch (verdict) {
                case MET -> "The form lists no qualification that this rule excludes.";
                case NOT_MET -> "The form lists no qualification in a subject that this rule asks for.";
                case NEEDS_DECISION -> "A person has to decide.";
            };
        }
        String reasons = deciding.stream()
                .map(fact -> "%s %s".formatted(named(fact), reason(fact)))
                .distinct()
                .collect(Collectors.joining("; "));
        return switch (verdict) {
            case MET -> reasons + ".";
            case NOT_MET -> reasons + ".";
            case NEEDS_DECISION -> reasons + ", so a person has to decide.";
        };
    }

    private static String named(Fact fact) {
        String award =
                fact.award() == null ? "A qualification" : words(fact.award().name());
        String subject = fact.subject() == null ? "" : " in " + fact.subject();
        String grade = fact.grade() == null ? "" : " (%s)".formatted(fact.grade());
        return award + subject + grade;
    }

    private static String reason(Fact fact) {
        return switch (fact.reason()) {
            case AS_REQUIRED -> "is what the rule asks for";
            case ACCEPTED_AS_EQUIVALENT -> "is accepted in place of the award that the rule names";
            case GRADE_TOO_LOW -> "has a lower grade than the rule asks for";
            case LEVEL_TOO_LOW ->
                fact.level() == null
                        ? "has a lower level than the rule asks for"
                        : "is at level %d, which is lower than the rule asks for".formatted(fact.level());
            case GRADE_NOT_CLEAR -> "has no grade that can be compared with the one asked for";
            case LEVEL_NOT_CLEAR -> "has a level that the form alone does not show";
            case OTHER_SCALE -> "has grades of another scale than the one asked for";
            case SUBJECT_NOT_CLEAR -> "is in a subject that may or may not be one the rule means";
            case SUBJECT_NOT_CODED -> "is in a subject that is not on the list of subjects";
            case SUBJECT_CONTRADICTS_GROUP ->
                "is in a subject that the applicant has put in another group than the list does";
            case NOT_ACHIEVED -> "is not achieved yet";
            case EXCLUDED -> "is what the rule excludes";
        };
    }

    // Abbreviations stay capitals: "GCSE", "HND", "A level"
    private static String words(String name) {
        return switch (name) {
            case "GCSE", "IGCSE", "CSE", "NVQ", "SVQ", "BTEC", "HNC", "HND", "PGCE" -> name;
            case "A_LEVEL", "O_LEVEL", "T_LEVEL" -> name.charAt(0) + " level";
            case "AS_LEVEL" -> "AS level";
            case "OTHER" -> "Other award";
            case "OVERSEAS" -> "Overseas award";
            case "BACHELORS_DEGREE" -> "Bachelor's degree";
            case "INTEGRATED_MASTERS" -> "Integrated master's degree";
            case "MASTERS_DEGREE" -> "Master's degree";
            case "ACCESS_TO_HIGHER_EDUCATION" -> "Access to Higher Education Diploma";
            default ->
                name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
