package hiring.vacancy.rule;

import hiring.kit.problem.FieldError;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationForm.Declaration;
import hiring.vacancy.document.ApplicationPack;
import hiring.vacancy.document.ApplicationPack.Section;
import hiring.vacancy.document.ApplicationPack.Source;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Post.Contract;
import hiring.vacancy.document.Post.Item;
import hiring.vacancy.document.Post.Job;
import hiring.vacancy.document.Post.Salary;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.element.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that each section of the pack has content, and that figures agree. */
public final class ContentRules {

    private final VacancyDocument document;
    private final Findings findings;

    private ContentRules(VacancyDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    static void check(VacancyDocument document, Findings findings) {
        ContentRules rules = new ContentRules(document, findings);
        rules.checkOrganisation();
        rules.checkTerms();
        rules.checkPost();
        rules.checkDeclarations();
        rules.checkSections();
        rules.checkBlocks();
    }

    private void checkOrganisation() {
        Organisation organisation = document.organisation();
        if (organisation != null) {
            checkSeats("/organisation/politicalArrangements", organisation.politicalArrangements(), findings);
        }
    }

    /** Checks that the seats of the groups add up. */
    public static List<FieldError> findings(String pointer, @Nullable PoliticalArrangements politics) {
        Findings findings = new Findings();
        checkSeats(pointer, politics, findings);
        return findings.list();
    }

    private static void checkSeats(String pointer, @Nullable PoliticalArrangements politics, Findings findings) {
        if (politics == null || politics.seats() == null) {
            return;
        }
        int together = politics.groups().stream()
                .filter(group -> group != null && group.seats() != null)
                .mapToInt(Organisation.Group::seats)
                .sum();
        if (!politics.groups().isEmpty() && together != politics.seats()) {
            findings.add(
                    pointer + "/groups",
                    "seats-do-not-add-up",
                    "The groups have %d seats together, and there are %d".formatted(together, politics.seats()));
        }
        findings.duplicates(pointer + "/groups", politics.groups(), "/name", Organisation.Group::name);
    }

    private void checkTerms() {
        Terms terms = document.terms();
        if (terms == null || fromTheOrganisation()) {
            return;
        }
        required("/terms/noticeMonths", terms.noticeMonths());
        required("/terms/annualLeave", terms.annualLeave());
        required("/terms/payDay", terms.payDay());
    }

    private void required(String pointer, @Nullable Object value) {
        if (value == null) {
            findings.add(pointer, "required", "Neither the vacancy nor the organisation's content says this");
        }
    }

    /** Whether missing terms come from the content of the organisation. */
    private boolean fromTheOrganisation() {
        return document.organisation() != null && document.organisation().content() != null;
    }

    private void checkPost() {
        Post post = document.post();
        if (post == null) {
            return;
        }
        Salary salary = post.salary();
        if (salary != null
                && salary.lowest() != null
                && salary.highest() != null
                && salary.highest().compareTo(salary.lowest()) < 0) {
            findings.add("/post/salary/highest", "range", "The highest salary is below the lowest");
        }
        if (post.contract() == Contract.PERMANENT && post.contractMonths() != null) {
            findings.add("/post/contractMonths", "not-for-contract", "A permanent contract has no end");
        }
        if (post.contract() == Contract.FIXED_TERM && post.contractMonths() == null) {
            findings.add("/post/contractMonths", "required", "A fixed term has a length");
        }
        WorkplaceRules.check(post, findings);
        Job job = post.job();
        if (job != null) {
            List<Item> items = new ArrayList<>(job.purpose());
            items.addAll(job.duties());
            if (items.isEmpty()) {
                findings.add("/post/job", "required", "A job description has a purpose or duties");
            }
            checkNumbers(job);
        }
    }

    // Numbers run on from the purpose to the duties where the pack numbers both
    private void checkNumbers(Job job) {
        Integer[] before = new Integer[1];
        Findings.Look<Item> look = (here, item) -> {
            Integer number = item.number();
            if (number != null && before[0] != null && number <= before[0]) {
                findings.add(here + "/number", "out-of-order", "%d comes after %d".formatted(number, before[0]));
            }
            before[0] = number == null ? before[0] : number;
        };
        findings.each("/post/job/purpose", job.purpose(), look);
        findings.each("/post/job/duties", job.duties(), look);
    }

    private void checkDeclarations() {
        ApplicationForm form = document.application();
        if (form != null) {
            findings.duplicates("/application/declarations", form.declarations(), "/code", Declaration::code);
            findings.each(
                    "/application/declarations",
                    form.declarations(),
                    (here, declaration) -> QuestionRules.refusal(declaration)
                            .ifPresent(refusal ->
                                    findings.add(here + refusal.pointer(), refusal.code(), refusal.message())));
        }
    }

    private void checkSections() {
        ApplicationPack pack = document.applicationPack();
        if (pack == null) {
            return;
        }
        findings.duplicates("/applicationPack/sections", pack.sections(), "/code", Section::code);
        findings.duplicates(
                "/applicationPack/sections",
                pack.sections(),
                "/source",
                section -> section.source() == Source.TEXT ? null : section.source());
        findings.each("/applicationPack/sections", pack.sections(), (here, section) -> {
            if (section.source() == Source.TEXT && section.blocks().isEmpty()) {
                findings.add(here + "/blocks", "empty-section", "This section has no text");
            } else if (section.source() != null && !fromTheOrganisation() && !hasContent(section.source())) {
                findings.add(
                        here + "/source",
                        "nothing-to-show",
                        "The vacancy says nothing that %s could show".formatted(section.source()));
            }
        });
    }

    private boolean hasContent(Source source) {
        Organisation organisation = document.organisation();
        Post post = document.post();
        return switch (source) {
            case INTRODUCTION ->
                organisation != null && !organisation.introduction().isEmpty();
            case AIMS -> organisation != null && !organisation.aims().isEmpty();
            case POLITICAL_ARRANGEMENTS -> organisation != null && organisation.politicalArrangements() != null;
            case STRUCTURE -> organisation != null && organisation.structure() != null;
            case VALUES -> organisation != null && organisation.values() != null;
            case COMMITMENTS ->
                organisation != null && !organisation.commitments().isEmpty();
            case AREA -> organisation != null && !organisation.area().isEmpty();
            case RESPONSIBILITIES ->
                post != null && post.job() != null && post.job().responsibilities() != null;
            case PROGRAMME -> post != null && post.programme() != null;
            case LOCATION ->
                post != null
                        && (!post.workplaces().isEmpty()
                                || !post.remoteFrom().isEmpty()
                                || post.travel() != null
                                || post.homeWorking() != null);
            // Their fields are required anyway
            case TEXT, JOB_DESCRIPTION, PERSON_SPECIFICATION, TERMS, TIMETABLE, HOW_TO_RESPOND -> true;
        };
    }

    // A heading alone is no content
    private void checkBlocks() {
        Organisation organisation = document.organisation();
        if (organisation != null) {
            checkBlocks("/organisation/introduction", organisation.introduction());
            checkBlocks("/organisation/aims", organisation.aims());
            checkBlocks("/organisation/commitments", organisation.commitments());
            checkBlocks("/organisation/area", organisation.area());
        }
        ApplicationPack pack = document.applicationPack();
        if (pack != null) {
            findings.each(
                    "/applicationPack/sections",
                    pack.sections(),
                    (here, section) -> checkBlocks(here + "/blocks", section.blocks()));
        }
    }

    private void checkBlocks(String pointer, @Nullable List<Block> blocks) {
        findings.each(pointer, blocks, (here, block) -> {
            if (block.hasNoContent()) {
                findings.add(here, "empty-block", "This has a heading at most, and no text");
            }
        });
    }
}
