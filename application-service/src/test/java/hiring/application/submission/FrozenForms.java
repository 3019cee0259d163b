package hiring.application.submission;

import hiring.application.form.Adjustment;
import hiring.application.form.Adjustment.AdjustmentKind;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Attachment;
import hiring.application.form.Declaration;
import hiring.application.form.Education;
import hiring.application.form.Evidence;
import hiring.application.form.FrozenForm;
import hiring.application.form.PersonalDetails;
import hiring.application.form.Referee;
import hiring.application.history.GapExplanation;
import hiring.application.history.HistoryEntry;
import hiring.application.history.HistoryEntry.EntryKind;
import hiring.application.qualification.Award;
import hiring.application.qualification.Framework;
import hiring.application.qualification.Qualification;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.PublishedCriterion;
import hiring.events.StageAdjustment.TimeOfDay;
import hiring.events.SubjectGroup;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forms whose canonical texts are kept in files: together they have each type of value that a form can have. */
enum FrozenForms {
    EMPTY(ApplicationForm.empty(), null, null),
    COMPLETE(complete(), 3, List.of(new Attachment("Certificate of Łódź.pdf", "a".repeat(64)))),
    ODD_CHARACTERS(odd(), Integer.MAX_VALUE, null),
    HALF_FILLED_IN(halfFilledIn(), -1, List.of());

    @SuppressWarnings("ImmutableEnumChecker") // A record of records and of lists that cannot be changed
    private final FrozenForm form;

    FrozenForms(ApplicationForm form, @Nullable Integer packVersion, @Nullable List<Attachment> attachments) {
        this.form = new FrozenForm(
                new UUID(0, 0xa1),
                attachments,
                new UUID(0, 0xb2),
                new UUID(0, 0xc3),
                packVersion,
                "HO-2026-0042",
                7,
                List.of(
                        new VacancyTerms.Criterion(
                                "experience-1",
                                PublishedCriterion.Category.QUALIFICATIONS,
                                true,
                                "Has led a team — “well”",
                                true),
                        new VacancyTerms.Criterion(
                                "experience-2", PublishedCriterion.Category.EXPERIENCE, false, "", false)),
                form);
    }

    FrozenForm form() {
        return form;
    }

    /** The file with its canonical text. */
    String file() {
        return "canonical-%s.json".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ApplicationForm complete() {
        return new ApplicationForm(
                new PersonalDetails(
                        "Dr",
                        "Zoë Anne",
                        "O'Neill-Šimić",
                        "Smith",
                        "Zo",
                        new PersonalDetails.Address(
                                List.of("1 High Street", "Flat 2/3"),
                                "Leeds",
                                "West Yorkshire",
                                "LS1 1AA",
                                "United Kingdom",
                                "GB",
                                false)),
                new Education(
                        List.of(
                                new Education.Place(
                                        "University of Leeds", YearMonth.of(2009, 9), YearMonth.of(2012, 6), true),
                                new Education.Place("Evening college", YearMonth.of(999, 1), null, null)),
                        "2012-06-30",
                        false,
                        "1996-09"),
                List.of(new HistoryEntry(
                        EntryKind.EMPLOYMENT,
                        "Leeds City Council",
                        "Officer",
                        "2012-07",
                        null,
                        true,
                        "Answered letters.\nWrote \"minutes\".",
                        null)),
                List.of(new GapExplanation("2012-07-01", "2012-07-31", "I moved")),
                List.of(new Qualification(
                        Award.GCSE,
                        "BSc (Hons)",
                        6,
                        Framework.RQF,
                        "Mathematics & statistics",
                        SubjectGroup.MATHEMATICS,
                        "2:1",
                        2012,
                        "University of Leeds",
                        "University of Leeds",
                        Qualification.Status.ACHIEVED)),
                "I would like this post.\r\n\r\nI am <b>good</b> at it: 100 %.",
                List.of(new Evidence("experience-1", "I led a team of 12.")),
                List.of(new Declaration("right-to-work", true, null), new Declaration("relatives", false, "None")),
                List.of(new Adjustment(
                        "interview",
                        "A room without stairs",
                        List.of(AdjustmentKind.STEP_FREE_ACCESS, AdjustmentKind.EXTRA_TIME),
                        25,
                        TimeOfDay.MORNING)),
                true,
                List.of(new Referee("A. Nother", "Manager", "Council", "a@example.org", "+44 20 7946 0000", false)),
                "2026-01");
    }

    private static ApplicationForm odd() {
        return new ApplicationForm(
                new PersonalDetails(null, "\u0000\u0001\u001f\u007f\u0080", "\"\\/\b\f\n\r\t", "é\u0301", "😀", null),
                null,
                List.of(),
                List.of(),
                List.of(),
                "\u2028\u2029\ufeff\ufffd \u05d0\u202e <>&'+= \\u0041 \ud83d\udc69\u200d\ud83d\udd2c",
                List.of(new Evidence("\u20ac", "")),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    private static ApplicationForm halfFilledIn() {
        return new ApplicationForm(
                new PersonalDetails(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new PersonalDetails.Address(
                                Arrays.asList("1 High Street", null), null, null, null, null, null, true)),
                new Education(List.of(), null, true),
                List.of(new HistoryEntry(null, null, null, null, null, null, null, null)),
                List.of(new GapExplanation(null, null, null)),
                List.of(new Qualification(null, null, null, null, null, null, null, null, null, null, null)),
                null,
                List.of(new Evidence(null, null)),
                List.of(new Declaration(null, null, null)),
                List.of(new Adjustment(null, null)),
                false,
                List.of(new Referee(null, null, null, null, null, null)),
                null);
    }
}
