package hiring.vacancy.pack;

import hiring.events.PreEmploymentCheck;
import hiring.kit.time.DateWords;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.PreEmployment;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.Terms.AnnualLeave;
import hiring.vacancy.document.Terms.Condition;
import hiring.vacancy.document.Terms.ManagerProgramme;
import hiring.vacancy.document.Terms.PayDay;
import hiring.vacancy.document.Terms.Pension;
import hiring.vacancy.document.Terms.PoliticalRestriction;
import hiring.vacancy.document.Terms.Safeguarding;
import hiring.vacancy.document.Terms.Sickness;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.pack.AssembledPack.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of employment in words. */
final class TermsAssembly {

    private final Post post;
    private final Terms terms;
    private final List<LocalDate> starts;
    private final List<PreEmploymentCheck> checks;

    TermsAssembly(VacancyDocument vacancy) {
        this.starts = vacancy.timetable().start().days();
        this.checks = PreEmployment.checksFor(vacancy);
        this.post = vacancy.post();
        this.terms = vacancy.terms();
    }

    List<Part> parts() {
        Parts parts = new Parts();
        parts.part("Contract, notice and pay", contractNoticeAndPay(), List.of(), false);
        parts.part("Terms and conditions", leaveAndConditions(), List.of(), false);
        condition(parts, "Relocation", terms.relocation());
        condition(parts, "Car", terms.car());
        safeguarding(parts, terms.safeguarding());
        parts.points(
                "Checks before you start",
                "An offer depends on these, and none of them is made before it:",
                checks.stream().map(TermsAssembly::words).toList());
        Pension pension = terms.pension();
        if (pension != null) {
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(
                    pension.choice()
                            ? "You can choose whether to contribute to the %s.".formatted(pension.scheme())
                            : "The post comes with the %s.".formatted(pension.scheme()));
            paragraphs.addAll(Parts.present(pension.details()));
            parts.part("Pension", paragraphs, List.of(), false);
        }
        PoliticalRestriction restriction = terms.politicalRestriction();
        if (restriction != null) {
            parts.part("Political restriction", List.of(restriction.wording()), List.of(), false);
        }
        parts.part("Whole-time employment", Parts.present(terms.otherBusiness()), List.of(), false);
        parts.part("Health and safety", Parts.present(terms.healthAndSafety()), List.of(), false);
        sickness(parts, terms.sickness());
        development(parts);
        return parts.block(terms.greenTravel()).block(terms.benefits()).list();
    }

    private List<String> contractNoticeAndPay() {
        List<String> paragraphs = new ArrayList<>();
        Post.Contract contract = post.contract();
        if (contract != null) {
            paragraphs.add(words(contract));
        }
        Integer notice = terms.noticeMonths();
        if (notice != null) {
            paragraphs.add("Notice: %s.".formatted(count(notice, "month")));
        }
        PayDay payDay = terms.payDay();
        if (payDay == null) {
            return paragraphs;
        }
        paragraphs.add("Salaries are paid into bank accounts on day %d of the month%s."
                .formatted(
                        payDay.dayOfMonth(),
                        payDay.movesOffNonWorkingDays()
                                ? ", or on another day if that is a weekend or a public holiday"
                                : ""));
        return paragraphs;
    }

    private String words(Post.Contract contract) {
        Integer months = post.contractMonths();
        String kind = switch (contract) {
            case PERMANENT -> "The contract is permanent";
            case FIXED_TERM -> "The contract is for a fixed term";
            case TEMPORARY -> "The contract is temporary";
            case APPRENTICESHIP -> "The contract is an apprenticeship";
            case SECONDMENT -> "The post is a secondment";
        };
        return months == null ? kind + "." : "%s, for %s.".formatted(kind, count(months, "month"));
    }

    private List<String> leaveAndConditions() {
        List<String> paragraphs = new ArrayList<>(Parts.present(terms.conditions()));
        AnnualLeave leave = terms.annualLeave();
        if (leave == null) {
            return paragraphs;
        }
        paragraphs.add("Annual leave: %d days%s."
                .formatted(leave.days(), leave.publicHolidaysInAddition() ? ", and paid public holidays on top" : ""));
        if (leave.concessionaryDays() > 0) {
            String at = leave.concessionaryAt();
            paragraphs.add("%s more given by the employer%s."
                    .formatted(count(leave.concessionaryDays(), "day"), at == null ? "" : ", at " + at));
        }
        return paragraphs;
    }

    private static void safeguarding(Parts parts, @Nullable Safeguarding safeguarding) {
        if (safeguarding == null) {
            return;
        }
        String level = switch (safeguarding.dbs()) {
            case BASIC -> "a basic check";
            case STANDARD -> "a standard check";
            case ENHANCED -> "an enhanced check";
            case ENHANCED_WITH_BARRED_LISTS -> "an enhanced check with the barred lists";
        };
        List<String> paragraphs = new ArrayList<>();
        if (safeguarding.worksWithChildren()) {
            paragraphs.add("The post works with children and young people, and we are committed to their safety.");
        }
        paragraphs.add("Before the start we ask the Disclosure and Barring Service for %s.".formatted(level));
        parts.part("Safeguarding", paragraphs, List.of(), false);
    }

    private static String words(PreEmploymentCheck check) {
        return switch (check) {
            case RIGHT_TO_WORK -> "your identity and your right to work in the United Kingdom";
            case REFERENCES -> "references from those whom you name in the application";
            case QUALIFICATIONS -> "the certificates of the qualifications that the post asks for";
            case HEALTH -> "a health questionnaire, so that we can plan adjustments";
            case DBS_BASIC -> "a basic check by the Disclosure and Barring Service (DBS)";
            case DBS_STANDARD -> "a standard check by the Disclosure and Barring Service (DBS)";
            case DBS_ENHANCED -> "an enhanced check by the Disclosure and Barring Service (DBS)";
            case DBS_ENHANCED_WITH_BARRED_LISTS ->
                "an enhanced check with the barred lists by the Disclosure and Barring Service (DBS)";
            case CAR_AND_LICENCE -> "your driving licence and the insurance of your car for work";
        };
    }

    private static void condition(Parts parts, String heading, @Nullable Condition condition) {
        if (condition != null) {
            parts.part(heading, List.of(condition.wording()), condition.covers(), false);
        }
    }

    private static void sickness(Parts parts, @Nullable Sickness sickness) {
        if (sickness == null) {
            return;
        }
        List<String> paragraphs = new ArrayList<>(List.of(sickness.wording()));
        if (sickness.afterYears() != null && sickness.fullPayMonths() != null && sickness.halfPayMonths() != null) {
            paragraphs.add("After %s of service, for example, it is %s on full pay and %s on half pay."
                    .formatted(
                            count(sickness.afterYears(), "year"),
                            count(sickness.fullPayMonths(), "month"),
                            count(sickness.halfPayMonths(), "month")));
        }
        parts.part("Sickness", paragraphs, List.of(), false);
    }

    private void development(Parts parts) {
        List<String> paragraphs = new ArrayList<>(terms.development());
        ManagerProgramme programme = terms.managerProgramme();
        if (programme != null) {
            paragraphs.add("Managers of the grades %s to %s take the %s programme within %s of starting."
                    .formatted(
                            programme.lowestGrade(),
                            programme.highestGrade(),
                            programme.name(),
                            count(programme.withinMonths(), "month")));
            if (programme.isFor(post.grade())) {
                String whose = starts.size() > 1 ? "For those who start" : "For this post, which starts";
                starts.forEach(start -> paragraphs.add("%s on %s, that is by %s."
                        .formatted(
                                whose,
                                DateWords.day(start),
                                DateWords.day(start.plusMonths(programme.withinMonths())))));
            }
        }
        parts.part("Training and development", paragraphs, List.of(), false);
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
