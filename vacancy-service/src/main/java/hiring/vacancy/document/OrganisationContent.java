package hiring.vacancy.document;

import hiring.events.DeclarationPurpose.Purpose;
import hiring.vacancy.document.ApplicationForm.AskedAt;
import hiring.vacancy.document.ApplicationForm.Declaration;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Organisation.Structure;
import hiring.vacancy.document.Organisation.Values;
import hiring.vacancy.document.Post.Job;
import hiring.vacancy.document.Post.Responsibilities;
import hiring.vacancy.document.Terms.AnnualLeave;
import hiring.vacancy.element.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts and terms of an organisation that are in force on one day, for what a vacancy leaves out.
 *
 * @param responsibilities of the post's level
 * @param grade what the table of grades has for the post's grade
 */
public record OrganisationContent(
        List<Block> introduction,
        List<Block> aims,
        @Nullable PoliticalArrangements politicalArrangements,
        @Nullable Structure structure,
        @Nullable Values values,
        List<Block> commitments,
        List<Block> area,
        @Nullable Responsibilities responsibilities,
        @Nullable GeneralTerms generalTerms,
        @Nullable GradeRow grade) {

    public static final OrganisationContent NONE =
            new OrganisationContent(List.of(), List.of(), null, null, null, List.of(), List.of(), null, null, null);

    /** The terms that come with a grade. */
    public record GradeRow(int noticeMonths, AnnualLeave annualLeave) {}

    /** Fills in what the document leaves out; what it has stays. */
    public VacancyDocument fill(VacancyDocument vacancy) {
        Terms terms = fill(vacancy.terms());
        return new VacancyDocument(
                vacancy.reference(),
                fill(vacancy.organisation()),
                fill(vacancy.post()),
                vacancy.personSpecification(),
                withDeclarations(vacancy.application(), terms),
                terms,
                vacancy.timetable(),
                vacancy.applicationPack());
    }

    /** The document without its reference to the content of the organisation. */
    public static VacancyDocument standingAlone(VacancyDocument vacancy) {
        Organisation own = vacancy.organisation();
        return new VacancyDocument(
                vacancy.reference(),
                new Organisation(
                        own.name(),
                        own.shortName(),
                        own.website(),
                        own.logo(),
                        own.contactEmail(),
                        null,
                        own.introduction(),
                        own.aims(),
                        own.politicalArrangements(),
                        own.structure(),
                        own.values(),
                        own.commitments(),
                        own.area()),
                vacancy.post(),
                vacancy.personSpecification(),
                vacancy.application(),
                vacancy.terms(),
                vacancy.timetable(),
                vacancy.applicationPack());
    }

    private Organisation fill(Organisation own) {
        return new Organisation(
                own.name(),
                own.shortName(),
                own.website(),
                own.logo(),
                own.contactEmail(),
                own.content(),
                or(own.introduction(), introduction),
                or(own.aims(), aims),
                or(own.politicalArrangements(), politicalArrangements),
                or(own.structure(), structure),
                or(own.values(), values),
                or(own.commitments(), commitments),
                or(own.area(), area));
    }

    private Post fill(Post own) {
        Job job = own.job();
        return new Post(
                own.title(),
                own.alsoCalled(),
                own.programme(),
                own.directorate(),
                own.division(),
                own.locations(),
                own.workplaces(),
                own.remoteFrom(),
                own.travel(),
                own.homeWorking(),
                own.grade(),
                own.salary(),
                own.contract(),
                own.contractMonths(),
                own.hours(),
                own.openings(),
                own.responsibleTo(),
                new Job(
                        job.purposeTitle(),
                        job.purpose(),
                        job.dutiesTitle(),
                        job.duties(),
                        job.footnote(),
                        or(job.responsibilities(), responsibilities)));
    }

    private Terms fill(Terms own) {
        GeneralTerms general = generalTerms;
        return new Terms(
                or(own.conditions(), general == null ? null : general.conditions()),
                or(own.noticeMonths(), grade == null ? null : grade.noticeMonths()),
                or(own.annualLeave(), grade == null ? null : grade.annualLeave()),
                or(own.payDay(), general == null ? null : general.payDay()),
                or(own.pension(), general == null ? null : general.pension()),
                or(own.sickness(), general == null ? null : general.sickness()),
                own.wholeTimeService(),
                or(own.otherBusiness(), general == null ? null : general.otherBusiness()),
                own.politicalRestriction(),
                own.car(),
                own.relocation(),
                own.safeguarding(),
                or(own.healthAndSafety(), general == null ? null : general.healthAndSafety()),
                or(own.development(), general == null ? List.of() : general.development()),
                or(own.managerProgramme(), general == null ? null : general.managerProgramme()),
                or(own.greenTravel(), general == null ? null : general.greenTravel()),
                or(own.benefits(), general == null ? null : general.benefits()));
    }

    // One setting decides the advert, the question on the form and the check before the start

    private static ApplicationForm withDeclarations(ApplicationForm form, Terms terms) {
        List<Declaration> declarations = new ArrayList<>(form.declarations());
        if (terms.politicalRestriction() != null) {
            declare(
                    declarations,
                    "politically-restricted-post",
                    AskedAt.APPLICATION,
                    "I understand that this post is politically restricted and what that means.",
                    null);
        }
        if (terms.car() != null) {
            declare(
                    declarations,
                    "car-for-official-journeys",
                    AskedAt.APPLICATION,
                    "I can provide a car for official journeys, or I ask for an adjustment because of a disability.",
                    Purpose.INTRINSIC_FUNCTION);
        }
        // Asked of the appointee alone: other candidates need not disclose convictions
        if (terms.safeguarding() != null) {
            declare(
                    declarations,
                    "criminal-records-check",
                    AskedAt.APPOINTMENT,
                    "I agree to the criminal records check that this post needs, and I have declared every"
                            + " conviction that is not"
                            + " protected.",
                    Purpose.VETTING);
        }
        return new ApplicationForm(
                form.address(),
                form.howToRespond(),
                form.instructions(),
                form.attachmentsAccepted(),
                form.gapToleranceDays(),
                form.statement(),
                form.guaranteedInterview(),
                declarations,
                form.eligibility(),
                form.screening(),
                form.feedback());
    }

    private static void declare(
            List<Declaration> declarations, String code, AskedAt askedAt, String question, @Nullable Purpose purpose) {
        if (declarations.stream().noneMatch(declaration -> declaration.code().equals(code))) {
            declarations.add(new Declaration(code, askedAt, question, null, null, purpose));
        }
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T given) {
        return own == null ? given : own;
    }

    private static <T> List<T> or(List<T> own, List<T> given) {
        return own.isEmpty() ? given : own;
    }
}
