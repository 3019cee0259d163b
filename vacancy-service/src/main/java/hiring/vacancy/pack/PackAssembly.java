package hiring.vacancy.pack;

import hiring.events.PublishedCriterion.Category;
import hiring.kit.time.DateWords;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationForm.AskedAt;
import hiring.vacancy.document.ApplicationForm.Declaration;
import hiring.vacancy.document.ApplicationForm.Requirement;
import hiring.vacancy.document.ApplicationPack;
import hiring.vacancy.document.ApplicationPack.Section;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.Organisation.Named;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Organisation.Structure;
import hiring.vacancy.document.Organisation.Values;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Post.Apprenticeship;
import hiring.vacancy.document.Post.Item;
import hiring.vacancy.document.Post.Job;
import hiring.vacancy.document.Post.Programme;
import hiring.vacancy.document.Post.Responsibilities;
import hiring.vacancy.document.Post.Salary;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.element.Block;
import hiring.vacancy.pack.AssembledPack.AssembledSection;
import hiring.vacancy.pack.AssembledPack.Cover;
import hiring.vacancy.pack.AssembledPack.Entry;
import hiring.vacancy.pack.AssembledPack.Part;
import hiring.vacancy.pack.AssembledPack.Row;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.PlannedStage.Window;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.StatedDate;
import hiring.vacancy.timetable.Timetable;
import hiring.vacancy.timetable.Timetable.Intake;
import hiring.vacancy.timetable.Timetable.Start;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the application pack of a document. Timetable and person specification come from the data of the vacancy,
 * so that a pack cannot contradict it.
 */
public final class PackAssembly {

    private final VacancyDocument vacancy;

    private PackAssembly(VacancyDocument vacancy) {
        this.vacancy = vacancy;
    }

    public static AssembledPack of(VacancyDocument vacancy) {
        PackAssembly assembly = new PackAssembly(vacancy);
        return new AssembledPack(
                assembly.cover(),
                vacancy.applicationPack().sections().stream()
                        .map(assembly::section)
                        .toList());
    }

    private Cover cover() {
        ApplicationPack pack = vacancy.applicationPack();
        Post post = vacancy.post();
        Timetable timetable = vacancy.timetable();
        return new Cover(
                vacancy.reference(),
                vacancy.organisation().name(),
                vacancy.organisation().website(),
                pack.title() == null ? post.title() : pack.title(),
                nameOf(post),
                pack.strapline(),
                pack.issued(),
                DateWords.deadline(timetable.closingMoment().instant(), timetable.zone()),
                vacancy.application().address());
    }

    private static String nameOf(Post post) {
        Programme programme = post.programme();
        if (programme == null) {
            return post.title();
        }
        return programme.stream() == null
                ? "%s, %s".formatted(post.title(), programme.name())
                : "%s, %s (%s stream)".formatted(post.title(), programme.name(), programme.stream());
    }

    private AssembledSection section(Section section) {
        List<Part> parts = new Parts().blocks(section.blocks()).list();
        List<Part> all = new ArrayList<>(parts);
        all.addAll(partsFrom(section));
        return new AssembledSection(section.code(), section.title(), all);
    }

    private List<Part> partsFrom(Section section) {
        Organisation organisation = vacancy.organisation();
        Post post = vacancy.post();
        return switch (section.source()) {
            case TEXT -> List.of();
            case INTRODUCTION -> new Parts().blocks(organisation.introduction()).list();
            case AIMS -> new Parts().blocks(organisation.aims()).list();
            case COMMITMENTS -> new Parts().blocks(organisation.commitments()).list();
            case AREA -> new Parts().blocks(organisation.area()).list();
            case POLITICAL_ARRANGEMENTS -> politics(organisation.politicalArrangements());
            case STRUCTURE -> structure(organisation.structure());
            case VALUES -> values(organisation.values());
            case JOB_DESCRIPTION -> jobDescription(post);
            case RESPONSIBILITIES -> responsibilities(post.job().responsibilities());
            case PROGRAMME -> programme(post.programme());
            case LOCATION -> location(post);
            case PERSON_SPECIFICATION -> personSpecification();
            case TERMS -> new TermsAssembly(vacancy).parts();
            case TIMETABLE -> timetable(vacancy.timetable());
            case HOW_TO_RESPOND -> howToRespond(vacancy.application());
        };
    }

    // The organisation

    private static List<Part> politics(@Nullable PoliticalArrangements politics) {
        if (politics == null) {
            return List.of();
        }
        Parts parts = new Parts()
                .paragraphs("There are %d councillors. Elections are held every %d years."
                        .formatted(politics.seats(), politics.electionEveryYears()))
                .rows(
                        "Members",
                        politics.groups().stream()
                                .map(group ->
                                        new Row(group.name(), group.seats().toString()))
                                .toList());
        if (politics.leader() != null) {
            parts.paragraphs("Leader: " + politics.leader());
        }
        parts.paragraphs(politics.cabinetIntroduction());
        return parts.rows(
                        "Cabinet",
                        politics.cabinet().stream()
                                .map(office -> new Row(office.holder(), office.office()))
                                .toList())
                .list();
    }

    private static List<Part> structure(@Nullable Structure structure) {
        if (structure == null) {
            return List.of();
        }
        Parts parts = new Parts().blocks(structure.introduction());
        structure
                .directorates()
                .forEach(directorate ->
                        parts.part(directorate.name(), directorate.paragraphs(), directorate.services(), false));
        return parts.list();
    }

    private static List<Part> values(@Nullable Values values) {
        if (values == null) {
            return List.of();
        }
        return new Parts()
                .points(null, null, named(values.values()))
                .points(null, values.cultureIntroduction(), named(values.culture()))
                .points(null, values.leadershipIntroduction(), named(values.leadershipTraits()))
                .list();
    }

    private static List<String> named(List<Named> named) {
        return named.stream()
                .map(entry -> entry.meaning() == null ? entry.name() : entry.name() + ": " + entry.meaning())
                .toList();
    }

    // The post

    private List<Part> jobDescription(Post post) {
        Job job = post.job();
        List<Row> rows = new ArrayList<>();
        row(rows, "Job title", post.title());
        row(rows, "Also called", post.alsoCalled().isEmpty() ? null : String.join(", ", post.alsoCalled()));
        row(rows, "Directorate", post.directorate());
        row(rows, "Division", post.division());
        row(rows, "Location", WorkplaceWords.inOneLine(post.workplaces()));
        row(rows, "Grade", post.grade());
        Salary salary = post.salary();
        if (salary != null) {
            row(
                    rows,
                    "Salary",
                    "%s to %s %s a year"
                            .formatted(
                                    salary.lowest().toPlainString(),
                                    salary.highest().toPlainString(),
                                    salary.currency()));
        }
        row(rows, "Responsible to", post.responsibleTo());
        row(rows, "Openings", post.openings().toString());
        Parts parts = new Parts().rows(null, rows);
        items(parts, job.purposeTitle(), job.purpose());
        items(parts, job.dutiesTitle(), job.duties());
        return parts.paragraphs(job.footnote()).list();
    }

    private static void items(Parts parts, @Nullable String title, List<Item> items) {
        parts.entries(
                title,
                items.stream()
                        .map(item -> new Entry(item.number(), item.text(), item.points()))
                        .toList());
    }

    private static List<Part> responsibilities(@Nullable Responsibilities responsibilities) {
        if (responsibilities == null) {
            return List.of();
        }
        Parts parts = new Parts().paragraphs(responsibilities.introduction());
        responsibilities.groups().forEach(group -> parts.points(group.title(), null, group.points()));
        return parts.list();
    }

    private static List<Part> programme(@Nullable Programme programme) {
        if (programme == null) {
            return List.of();
        }
        Parts parts = new Parts().blocks(programme.overview());
        if (programme.months() != null) {
            parts.paragraphs("The programme lasts %d months.".formatted(programme.months()));
        }
        Apprenticeship apprenticeship = programme.apprenticeship();
        if (apprenticeship != null) {
            parts.paragraphs("Everybody on it takes the %s apprenticeship (Level %d)."
                    .formatted(apprenticeship.standard(), apprenticeship.level()));
        }
        return parts.points(null, "Those who complete the programme:", programme.outcomes())
                .points("Training and development", null, programme.support())
                .paragraphs(programme.destination())
                .list();
    }

    private static List<Part> location(Post post) {
        return new Parts()
                .points(null, null, WorkplaceWords.each(post.workplaces()))
                .paragraphs(WorkplaceWords.remote(post.remoteFrom()))
                .paragraphs(post.travel())
                .paragraphs(post.homeWorking())
                .list();
    }

    private List<Part> personSpecification() {
        PersonSpecification specification = vacancy.personSpecification();
        Parts parts = new Parts()
                .paragraphs(specification.introduction())
                .paragraphs(vacancy.application().guaranteedInterview().wording());
        for (Requirement requirement : vacancy.application().eligibility()) {
            // Those that a criterion says are among the criteria
            if (requirement.criterion() == null) {
                parts.paragraphs(requirement.reason()).paragraphs(requirement.wording());
            }
        }
        specification.groups().forEach(group -> {
            parts.points(group.title(), null, wordings(specification, group.category(), Criterion::essential));
            parts.points(
                    group.title() + " (desirable)",
                    null,
                    wordings(specification, group.category(), criterion -> !criterion.essential()));
        });
        return parts.list();
    }

    private static List<String> wordings(
            PersonSpecification specification, Category category, Predicate<Criterion> which) {
        return specification.criteria().stream()
                .filter(criterion -> criterion.category() == category)
                .filter(which)
                .map(Criterion::wording)
                .toList();
    }

    // The selection

    private static List<Part> timetable(Timetable timetable) {
        Parts parts = new Parts().rows(null, timetableRows(timetable));
        timetable
                .stages()
                .forEach(stage -> parts.part(
                        stage.name(),
                        stage.description() == null ? List.of() : List.of(stage.description()),
                        Stream.concat(
                                        stage.parts().stream().map(PlannedPart::inWords),
                                        stage.exercises().stream().map(PlannedStage.Exercise::name))
                                .toList(),
                        false));
        return parts.list();
    }

    /** The timetable in order. */
    static List<Row> timetableRows(Timetable timetable) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Closing", DateWords.deadline(timetable.closingMoment().instant(), timetable.zone())));
        for (PlannedStage stage : timetable.stages()) {
            String when = whenOf(stage, timetable.zone());
            if (!when.isEmpty()) {
                rows.add(row(stage, stage.name(), when));
            }
            for (PlannedPart part : stage.parts()) {
                Window window = part.window();
                if (window != null && window.differsFrom(stage.window())) {
                    rows.add(row(
                            stage,
                            "%s: %s".formatted(stage.name(), part.name()),
                            DateWords.window(
                                    window.opensAt(timetable.zone()),
                                    window.closesAt(timetable.zone()),
                                    timetable.zone())));
                }
            }
        }
        rows.add(new Row("Start", whenOf(timetable.start())));
        return rows;
    }

    private static String whenOf(Start start) {
        StatedDate on = start.on();
        if (on != null) {
            return DateWords.weekdayAndDay(on.date());
        }
        if (!start.intakesOrNone().isEmpty()) {
            return start.intakesOrNone().stream().map(PackAssembly::inWords).collect(Collectors.joining(", "));
        }
        return start.words() == null ? "By agreement" : start.words();
    }

    private static String inWords(Intake intake) {
        return "%s (%d %s)"
                .formatted(
                        DateWords.weekdayAndDay(intake.on().date()),
                        intake.places(),
                        intake.places() == 1 ? "place" : "places");
    }

    private static Row row(PlannedStage stage, String name, String when) {
        return new Row(name, stage.provisional() ? when + " (may change)" : when);
    }

    private static String whenOf(PlannedStage stage, ZoneId zone) {
        StageTimes times = StageTimes.of(stage, zone);
        if (times.opensAt() != null && times.closesAt() != null) {
            return DateWords.window(times.opensAt(), times.closesAt(), zone);
        }
        return String.join(
                ", ",
                Stream.concat(
                                stage.days().stream().map(day -> DateWords.weekdayAndDay(day.date())),
                                stage.weeksCommencing().stream()
                                        .map(week -> "week commencing " + DateWords.weekdayAndDay(week.date())))
                        .toList());
    }

    private static List<Part> howToRespond(ApplicationForm form) {
        Parts parts = new Parts()
                .paragraphs(form.howToRespond())
                .points("Before you apply", null, form.instructions())
                .part(
                        form.statement().name(),
                        Parts.present(form.statement().instructions()),
                        List.of("At most %d words".formatted(form.statement().wordLimit())),
                        false);
        parts.points("Before the form you will be asked", null, screening(form));
        parts.points("You will be asked to declare", null, questions(form, AskedAt.APPLICATION));
        parts.points("If you are appointed, you will be asked to declare", null, questions(form, AskedAt.APPOINTMENT));
        for (Declaration declaration : form.declarations()) {
            parts.block(declaration.definition()).paragraphs(declaration.exemption());
        }
        return parts.paragraphs(form.feedback())
                .links(List.of(new Block.Link("Apply online", form.address())))
                .list();
    }

    private static List<String> screening(ApplicationForm form) {
        return Stream.ofNullable(form.screening())
                .flatMap(screening -> screening.allQuestions().stream())
                .map(ApplicationForm.Question::question)
                .toList();
    }

    private static List<String> questions(ApplicationForm form, AskedAt askedAt) {
        return form.declarations().stream()
                .filter(declaration -> declaration.askedAt() == askedAt)
                .map(Declaration::question)
                .toList();
    }

    private static void row(List<Row> rows, String name, @Nullable String value) {
        if (value != null) {
            rows.add(new Row(name, value));
        }
    }
}
