package hiring.application.form;

import hiring.application.history.Gap;
import hiring.application.history.GapExplanation;
import hiring.application.history.Gaps;
import hiring.application.history.HistoryEntry;
import hiring.application.history.PartialDate;
import hiring.application.qualification.Qualification;
import hiring.application.qualification.Subjects;
import hiring.application.vacancy.VacancyTerms;
import hiring.kit.problem.FieldError;
import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import hiring.kit.time.DateWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a draft and its submission.
 *
 * @param sections in the order of the form, each with what it still needs
 * @param warnings what does not keep the candidate from submitting, and is to be decided by a person afterwards
 */
public record Checklist(List<Section> sections, List<Warning> warnings) {

    private static final String REQUIRED = "required";

    public Checklist {
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }

    /** Something that the candidate should know before submitting. */
    public record Warning(String code, String message) {}

    /** The parts of a form. */
    @Schema(name = "FormPart")
    public enum Part {
        CONTACT,
        PERSONAL_DETAILS,
        EDUCATION,
        HISTORY,
        QUALIFICATIONS,
        STATEMENT,
        EVIDENCE,
        DECLARATIONS,
        ADJUSTMENTS,
        REFEREES,
        PRIVACY_NOTICE,
        /** Optional, apart from the application, and asked once it is submitted. */
        EQUALITY_MONITORING
    }

    /** One part of the form and what it needs. */
    public record Section(Part part, List<FieldError> missing) {

        public Section {
            missing = List.copyOf(missing);
        }

        public boolean complete() {
            return missing.isEmpty();
        }
    }

    /**
     * What the form needs for this vacancy today.
     *
     * @param contactKnown whether the candidate has said how they can be reached
     * @param privacyNoticeVersion the version that must have been read
     */
    public static Checklist of(
            ApplicationForm form,
            VacancyTerms terms,
            boolean contactKnown,
            String privacyNoticeVersion,
            LocalDate today) {
        return new Checklist(
                Arrays.stream(Part.values())
                        .map(part -> new Section(
                                part, new Findings(form, terms, contactKnown, privacyNoticeVersion, today).of(part)))
                        .toList(),
                List.of());
    }

    /** The same with what the candidate should know. */
    public Checklist with(List<Warning> known) {
        return new Checklist(sections, known);
    }

    public boolean complete() {
        return sections.stream().allMatch(Section::complete);
    }

    /** How many sections need nothing more. */
    public int done() {
        return (int) sections.stream().filter(Section::complete).count();
    }

    public List<FieldError> missing() {
        return sections.stream().flatMap(section -> section.missing().stream()).toList();
    }

    /** Collects what one part needs. */
    private static final class Findings {

        private final ApplicationForm form;
        private final VacancyTerms terms;
        private final boolean contactKnown;
        private final String privacyNoticeVersion;
        private final LocalDate today;
        private final List<FieldError> items = new ArrayList<>();

        Findings(
                ApplicationForm form,
                VacancyTerms terms,
                boolean contactKnown,
                String privacyNoticeVersion,
                LocalDate today) {
            this.form = form;
            this.terms = terms;
            this.contactKnown = contactKnown;
            this.privacyNoticeVersion = privacyNoticeVersion;
            this.today = today;
        }

        List<FieldError> of(Part part) {
            switch (part) {
                case CONTACT -> contact();
                case PERSONAL_DETAILS -> personalDetails();
                case EDUCATION -> education();
                case HISTORY -> history();
                case QUALIFICATIONS -> qualifications();
                case STATEMENT -> statement();
                case EVIDENCE -> evidence();
                case DECLARATIONS -> declarations();
                case ADJUSTMENTS -> adjustments();
                case REFEREES -> referees();
                case PRIVACY_NOTICE -> privacyNotice();
                case EQUALITY_MONITORING -> {
                    // Nothing about it is known here, and nothing is needed
                }
            }
            return items;
        }

        private void contact() {
            if (!contactKnown) {
                add("/contact", REQUIRED, "Say how you can be reached");
            }
        }

        private void personalDetails() {
            PersonalDetails details = form.personalDetails();
            // One name is enough, in either field
            if (details == null || (!isName(details.givenNames()) && !isName(details.familyName()))) {
                add("/personalDetails/givenNames", REQUIRED, "Give your given names, or your one name");
                add("/personalDetails/familyName", REQUIRED, "Give your family name, or your one name");
            }
            items.addAll(AddressRule.missing(details == null ? null : details.address()));
        }

        private void education() {
            Education education = form.education();
            if (education == null || education.lastDay(today).isEmpty()) {
                add("/education/fullTimeEndedOn", REQUIRED, "Say when your full-time education ended");
            }
            if (education == null) {
                return;
            }
            if (education.contradictsItself(today)) {
                add(
                        "/education/stillInFullTime",
                        "contradiction",
                        "The end you gave has passed: say whether it goes on");
            }
            notInTheFuture("/education/fullTimeBeganOn", education.fullTimeBeganOn());
            beginningOfEducation(education);
            for (int i = 0; i < education.placesOrNone().size(); i++) {
                need(
                        "/education/places/%d/institution".formatted(i),
                        education.placesOrNone().get(i).institution(),
                        "Name the school, college or university");
            }
        }

        // An end alone covers nothing, so a gap before it may be time in education
        private void beginningOfEducation(Education education) {
            boolean gapBeforeItsEnd = Gaps.unexplained(form.statedUpTo(today), terms.gapToleranceDays()).stream()
                    .anyMatch(gap -> education
                            .lastDay(today)
                            .filter(end -> gap.from().isBefore(end))
                            .isPresent());
            if (gapBeforeItsEnd && isMissing(education.fullTimeBeganOn())) {
                add(
                        "/education/fullTimeBeganOn",
                        REQUIRED,
                        "Say when your full-time education began: there are gaps before its end, which it does not "
                                + "cover without its beginning");
            }
        }

        private void history() {
            for (int i = 0; i < form.history().size(); i++) {
                entry("/history/" + i, form.history().get(i));
            }
            for (int i = 0; i < form.gapExplanations().size(); i++) {
                explanation("/gapExplanations/" + i, form.gapExplanations().get(i));
            }
            for (Gap gap : Gaps.unexplained(form.statedUpTo(today), terms.gapToleranceDays())) {
                add(
                        "/gapExplanations",
                        "gap-unexplained",
                        "Explain the %d days from %s to %s"
                                .formatted(gap.days(), DateWords.day(gap.from()), DateWords.day(gap.to())));
            }
        }

        private void entry(String pointer, HistoryEntry entry) {
            need(pointer + "/kind", entry.kind(), "Say what kind of entry this is");
            need(pointer + "/role", entry.role(), "Say what you were or did");
            if (entry.kind() == HistoryEntry.EntryKind.EMPLOYMENT) {
                need(pointer + "/organisation", entry.organisation(), "Name the employer");
            }
            need(pointer + "/from", entry.from(), "Say when it began");
            if (!entry.saysItGoesOn()) {
                need(pointer + "/to", entry.to(), "Say when it ended, or that it goes on");
            }
            if (entry.contradictsItself(today)) {
                add(pointer + "/current", "contradiction", "The end you gave has passed: say whether it goes on");
            }
            notInTheFuture(pointer + "/from", entry.from());
        }

        // A month has begun when its first day has
        private void notInTheFuture(String pointer, @Nullable String date) {
            PartialDate.parse(date)
                    .filter(written -> written.first().isAfter(today))
                    .ifPresent(written -> add(pointer, "in-the-future", "%s is in the future".formatted(written)));
        }

        private void explanation(String pointer, GapExplanation explanation) {
            need(pointer + "/from", explanation.from(), "Say from when");
            need(pointer + "/to", explanation.to(), "Say until when");
            need(pointer + "/explanation", explanation.explanation(), "Say what you did then");
        }

        private void qualifications() {
            if (form.qualifications().isEmpty() && !terms.eligibility().isEmpty()) {
                add("/qualifications", REQUIRED, "List your qualifications: this post asks for some");
            }
            for (int i = 0; i < form.qualifications().size(); i++) {
                qualification("/qualifications/" + i, form.qualifications().get(i));
            }
        }

        private void qualification(String pointer, Qualification qualification) {
            need(pointer + "/award", qualification.award(), "Say which award it is");
            need(pointer + "/subject", qualification.subject(), "Name the subject");
            if (!isMissing(qualification.subject())
                    && qualification.subjectGroup() == null
                    && !Subjects.coding(qualification.subject()).isKnown()) {
                add(
                        pointer + "/subjectGroup",
                        REQUIRED,
                        "We do not know the subject \"%s\"; choose the group it belongs to"
                                .formatted(qualification.subject()));
            }
            if (qualification.status() == Qualification.Status.ACHIEVED
                    && qualification.scale().hasGrades()) {
                need(pointer + "/grade", qualification.grade(), "Give the grade");
            }
            need(pointer + "/year", qualification.year(), "Give the year");
            need(pointer + "/status", qualification.status(), "Say whether you have achieved it");
            if (qualification.award() != null
                    && qualification.award().hasDeclaredLevel()
                    && qualification.level() == null) {
                add(pointer + "/level", REQUIRED, "Say at which level: this award is given at several");
            }
            if (qualification.status() == Qualification.Status.ACHIEVED
                    && qualification.year() != null
                    && qualification.year() > today.getYear()) {
                add(
                        pointer + "/year",
                        "in-the-future",
                        "%d is in the future for a qualification you have achieved".formatted(qualification.year()));
            }
        }

        private void statement() {
            need(
                    "/supportingStatement",
                    form.supportingStatement(),
                    "Write the part \"%s\"".formatted(terms.statementName()));
            limit("/supportingStatement", form.supportingStatement(), terms.statementWordLimit());
        }

        private void evidence() {
            Set<String> written = new HashSet<>();
            Set<String> asked = terms.criteriaToAddress().stream()
                    .map(VacancyTerms.Criterion::code)
                    .collect(Collectors.toSet());
            for (int i = 0; i < form.evidence().size(); i++) {
                Evidence evidence = form.evidence().get(i);
                String pointer = "/evidence/" + i;
                known(pointer + "/criterion", evidence.criterion(), asked, written, "criterion");
                need(pointer + "/text", evidence.text(), "Say how you meet the criterion");
                limit(pointer + "/text", evidence.text(), Evidence.WORD_LIMIT);
            }
            terms.criteriaToAddress().stream()
                    .filter(VacancyTerms.Criterion::essential)
                    .filter(criterion -> !written.contains(criterion.code()))
                    .forEach(criterion -> add(
                            "/evidence",
                            "criterion-missing",
                            "Say how you meet: %s [%s]".formatted(criterion.wording(), criterion.code())));
        }

        private void declarations() {
            Set<String> answered = new HashSet<>();
            Set<String> asked = new HashSet<>(terms.declarations());
            terms.screeningOrNone().forEach(question -> asked.add(question.code()));
            for (int i = 0; i < form.declarations().size(); i++) {
                Declaration declaration = form.declarations().get(i);
                String pointer = "/declarations/" + i;
                known(pointer + "/code", declaration.code(), asked, answered, "declaration");
                need(pointer + "/answer", declaration.answer(), "Answer yes or no");
            }
            terms.screeningOrNone().stream()
                    .filter(question -> !answered.contains(question.code()))
                    .forEach(question -> add(
                            "/declarations",
                            "question-missing",
                            "Answer this question [%s]: %s".formatted(question.code(), question.wording())));
            terms.declarations().stream()
                    .filter(code -> !answered.contains(code))
                    .forEach(code ->
                            add("/declarations", "declaration-missing", "Answer the declaration [%s]".formatted(code)));
        }

        private void adjustments() {
            Set<String> stages =
                    terms.stages().stream().map(VacancyTerms.Stage::code).collect(Collectors.toSet());
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < form.adjustments().size(); i++) {
                Adjustment adjustment = form.adjustments().get(i);
                String pointer = "/adjustments/" + i;
                known(pointer + "/stage", adjustment.stage(), stages, seen, "stage");
                List<Adjustment.AdjustmentKind> kinds = adjustment.kindsOrNone();
                if (kinds.isEmpty() || kinds.contains(Adjustment.AdjustmentKind.OTHER)) {
                    need(pointer + "/need", adjustment.need(), "Say what you need");
                }
                if (kinds.contains(Adjustment.AdjustmentKind.EXTRA_TIME)) {
                    need(
                            pointer + "/extraTimePercent",
                            adjustment.extraTimePercent(),
                            "Say how much more time you need");
                }
            }
            if (form.asksForGuaranteedInterview() && !terms.guaranteedInterview()) {
                add("/guaranteedInterview", "not-offered", "This vacancy does not offer a guaranteed interview");
            }
        }

        private void referees() {
            for (int i = 0; i < form.referees().size(); i++) {
                Referee referee = form.referees().get(i);
                String pointer = "/referees/" + i;
                need(pointer + "/name", referee.name(), "Name the referee");
                need(pointer + "/relationship", referee.relationship(), "Say how you know each other");
                if (isMissing(referee.email()) && isMissing(referee.telephone())) {
                    add(pointer + "/email", REQUIRED, "Say how the referee can be reached");
                }
            }
        }

        private void privacyNotice() {
            need("/privacyNoticeVersion", form.privacyNoticeVersion(), "Read the privacy notice");
            if (!isMissing(form.privacyNoticeVersion()) && !privacyNoticeVersion.equals(form.privacyNoticeVersion())) {
                add(
                        "/privacyNoticeVersion",
                        "outdated",
                        "The privacy notice is at version %s now; read that one".formatted(privacyNoticeVersion));
            }
        }

        private void known(String pointer, @Nullable String code, Set<String> asked, Set<String> seen, String what) {
            if (isMissing(code)) {
                add(pointer, REQUIRED, "Say which %s this is for".formatted(what));
            } else if (!asked.contains(code)) {
                add(pointer, "not-asked", "This vacancy has no such %s".formatted(what));
            } else if (!seen.add(code)) {
                add(pointer, "repeated", "This %s is there already".formatted(what));
            }
        }

        private void limit(String pointer, @Nullable String text, int limit) {
            int words = WordCount.in(text);
            if (words > limit) {
                add(pointer, "too-many-words", "%d words are %d too many".formatted(words, words - limit));
            }
        }

        private void need(String pointer, @Nullable Object value, String message) {
            if (isMissing(value)) {
                add(pointer, REQUIRED, message);
            }
        }

        // Drafts from before the text policy may hold a dash
        private static boolean isName(@Nullable String text) {
            return text != null
                    && TextPolicy.read(text, Purpose.NAME) instanceof Reading.Accepted(var name)
                    && !name.isEmpty();
        }

        private static boolean isMissing(@Nullable Object value) {
            return value == null || (value instanceof String text && TextPolicy.isBlank(text));
        }

        private void add(String pointer, String code, String message) {
            items.add(new FieldError(pointer, code, message));
        }
    }
}
