package hiring.vacancy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.events.Intake;
import hiring.events.PartDates;
import hiring.events.StageClosed;
import hiring.events.StageDates;
import hiring.events.StageOpened;
import hiring.events.StartDates;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.ProcessPacks;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.lifecycle.Vacancy.Transition;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.StatedDate;
import hiring.vacancy.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VacancyTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    private static final StaffId AUTHOR = staff("00000000-0000-0000-0000-0000000000f1");
    private static final StaffId CO_AUTHOR = staff("00000000-0000-0000-0000-0000000000f2");
    private static final StaffId APPROVER = staff("00000000-0000-0000-0000-0000000000f3");
    private static final VacancyDocument GRADUATE = Documents.of(Packs.graduate());

    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2020-12-21T23:59:59.999999999Z");
    private static final Instant CLOSING = Instant.parse("2020-12-22T00:00:00Z");
    private static final Instant SIFT_END = Instant.parse("2021-01-05T00:00:00Z");

    // Lifecycle

    @Test
    void every_status_can_be_reached_from_draft() {
        var reachable = EnumSet.of(VacancyStatus.DRAFT);
        while (reachable.addAll(
                reachable.stream().flatMap(status -> status.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }

        assertThat(reachable).containsExactlyInAnyOrder(VacancyStatus.values());
    }

    @Test
    void refuses_the_approval_of_an_author() {
        Vacancy vacancy = draft();
        vacancy.edit(CO_AUTHOR, GRADUATE, NOVEMBER);
        vacancy.requestReview(vacancy.document(), NOVEMBER);

        assertThat(vacancy.approve(AUTHOR, NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.AuthorMayNotApprove()));
        assertThat(vacancy.approve(CO_AUTHOR, NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.AuthorMayNotApprove()));
        assertThat(vacancy.status()).isEqualTo(VacancyStatus.IN_REVIEW);
        assertThat(vacancy.approve(APPROVER, NOVEMBER)).isEqualTo(new Transition.Made(List.of()));
        assertThat(vacancy.status()).isEqualTo(VacancyStatus.APPROVED);
        assertThat(vacancy.approvedBy()).isEqualTo(APPROVER);
    }

    @Test
    void refuses_the_approval_of_an_approver_who_has_edited_since() {
        Vacancy vacancy = approved();
        vacancy.sendBack("The salary is missing", NOVEMBER);
        assertThat(vacancy.approvedBy()).isNull();
        assertThat(vacancy.returnReason()).isEqualTo("The salary is missing");
        vacancy.edit(APPROVER, GRADUATE, NOVEMBER);
        vacancy.requestReview(vacancy.document(), NOVEMBER);
        assertThat(vacancy.returnReason()).isNull();

        assertThat(vacancy.approve(APPROVER, NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.AuthorMayNotApprove()));
    }

    @Test
    void only_a_draft_is_sent_to_review() {
        Vacancy vacancy = approved();
        Refusal wrong = new Refusal.WrongStatus(VacancyStatus.APPROVED, false);

        assertThat(vacancy.requestReview(vacancy.document(), NOVEMBER)).isEqualTo(new Transition.Refused(wrong));
        assertThat(vacancy.approve(APPROVER, NOVEMBER)).isEqualTo(new Transition.Refused(wrong));
        assertThat(draft().sendBack("x", NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.WrongStatus(VacancyStatus.DRAFT, false)));
        assertThat(draft().schedule(null, NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.WrongStatus(VacancyStatus.DRAFT, false)));
    }

    @Test
    void becomes_a_draft_when_it_is_edited_after_its_approval() {
        Vacancy vacancy = approved();
        vacancy.schedule(Instant.parse("2020-11-23T08:00:00Z"), NOVEMBER);

        assertThat(vacancy.edit(AUTHOR, GRADUATE, NOVEMBER)).isEqualTo(new Transition.Made(List.of()));

        assertThat(vacancy.status()).isEqualTo(VacancyStatus.DRAFT);
        assertThat(vacancy.approvedBy()).isNull();
        assertThat(vacancy.publishAt()).isNull();
        assertThat(vacancy.nextDueAt()).isNull();
        assertThat(vacancy.announce(CLOSING)).isEmpty();
    }

    @Test
    void refuses_edits_during_the_review_and_after_the_publication() {
        Vacancy inReview = draft();
        inReview.requestReview(inReview.document(), NOVEMBER);
        assertThat(inReview.edit(AUTHOR, GRADUATE, NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.WrongStatus(VacancyStatus.IN_REVIEW, false)));
        assertThat(published().edit(AUTHOR, GRADUATE, NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.WrongStatus(VacancyStatus.PUBLISHED, false)));
    }

    // After the publication

    @Test
    void a_longer_closing_is_announced_at_its_own_instant_only() {
        Vacancy vacancy = published();
        Instant longer = Instant.parse("2021-01-05T00:00:00Z");

        VacancyTimetableChanged changed =
                vacancy.changeTimetable(closingOn("2021-01-04"), TimetableChangeReason.TECHNICAL_FAULT, NOVEMBER);

        assertThat(changed.closesAt()).isEqualTo(longer);
        assertThat(changed.timetableVersion()).isEqualTo(1);
        assertThat(changed.stages()).hasSize(4);
        assertThat(vacancy.isClosed(CLOSING)).isFalse();
        assertThat(vacancy.isClosed(longer.minusNanos(1))).isFalse();
        assertThat(vacancy.isClosed(longer)).isTrue();
        // The window of the first stage, which opened at the old closing, moved too
        assertThat(vacancy.nextDueAt()).isEqualTo(longer);
        assertThat(vacancy.announce(longer)).first().isEqualTo(new VacancyClosed(ID, longer, longer));
    }

    @Test
    void a_change_of_dates_names_the_windows_of_all_parts_by_local_time() {
        VacancyDocument inTurn =
                Documents.of(ProcessPacks.named("two provider's tests in one stage, one after the other"));
        Vacancy vacancy = published(inTurn);
        // The clocks go forward on 28 March
        StageMove march = new StageMove(
                "ability",
                window("2021-03-22", "2021-03-31"),
                List.of(),
                List.of(),
                List.of(
                        new StageMove.PartMove("words", window("2021-03-27", "2021-03-28")),
                        new StageMove.PartMove("figures", null)));
        Timetable timetable = new Timetable(
                inTurn.timetable().timeZone(),
                inTurn.timetable().closing(),
                inTurn.timetable().stages().stream()
                        .map(stage -> stage.code().equals("ability") ? march.appliedTo(stage) : stage)
                        .toList(),
                inTurn.timetable().start());

        VacancyTimetableChanged changed =
                vacancy.changeTimetable(timetable, TimetableChangeReason.ARRANGEMENTS_CHANGED, NOVEMBER);

        assertThat(changed.stages().getFirst())
                .isEqualTo(new StageDates(
                        "ability",
                        Instant.parse("2021-03-22T00:00:00Z"),
                        Instant.parse("2021-03-31T23:00:00Z"),
                        List.of(),
                        List.of(new PartDates(
                                "words",
                                Instant.parse("2021-03-27T00:00:00Z"),
                                Instant.parse("2021-03-28T23:00:00Z")))));
        assertThat(changed.stages().getLast().parts()).isNull();
    }

    @Test
    void a_change_of_dates_tells_when_those_appointed_start() {
        Timetable timetable = GRADUATE.timetable();
        Timetable.Start intakes = new Timetable.Start(
                null,
                false,
                null,
                List.of(
                        new Timetable.Intake(new StatedDate(LocalDate.of(2021, 3, 22), null), 3),
                        new Timetable.Intake(new StatedDate(LocalDate.of(2021, 5, 24), null), 1)));
        Vacancy vacancy = published();

        VacancyTimetableChanged changed = vacancy.changeTimetable(
                new Timetable(timetable.timeZone(), timetable.closing(), timetable.stages(), intakes),
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                NOVEMBER);

        LocalDate march = LocalDate.of(2021, 3, 22);
        assertThat(changed.start())
                .isEqualTo(new StartDates(
                        march, List.of(new Intake(march, 3), new Intake(LocalDate.of(2021, 5, 24), 1))));
    }

    private static PlannedStage.Window window(String opens, String closes) {
        return new PlannedStage.Window(
                new StatedDate(LocalDate.parse(opens), null), new StatedDate(LocalDate.parse(closes), null));
    }

    @Test
    void a_withdrawn_vacancy_announces_nothing_more() {
        Vacancy vacancy = published();
        assertThat(vacancy.withdraw("The budget was cut", NOVEMBER))
                .isEqualTo(new Transition.Made(List.of(new VacancyWithdrawn(ID, NOVEMBER))));

        assertThat(vacancy.status()).isEqualTo(VacancyStatus.WITHDRAWN);
        assertThat(vacancy.nextDueAt()).isNull();
        assertThat(vacancy.announce(SIFT_END)).isEmpty();
        assertThat(vacancy.withdraw("Again", NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.WrongStatus(VacancyStatus.WITHDRAWN, false)));
        assertThat(draft().withdraw("Never published", NOVEMBER))
                .isEqualTo(new Transition.Refused(new Refusal.WrongStatus(VacancyStatus.DRAFT, false)));
    }

    private static Timetable closingOn(String day) {
        ObjectNode pack = Packs.graduate();
        Packs.at(pack, "/timetable/closing").set("on", Packs.json("{\"date\": \"" + day + "\"}"));
        Packs.at(pack, "/timetable/stages/0").set("window", Packs.json("""
                {"opens": {"date": "2021-01-05"}, "closes": {"date": "2021-01-15"}}"""));
        return Documents.of(pack).timetable();
    }

    // Publication

    @Test
    void publishes_at_once_and_announces_it_once() {
        Vacancy vacancy = approved();

        assertThat(vacancy.schedule(null, NOVEMBER)).isEqualTo(new Transition.Made(List.of()));
        List<VacancyEvent> events = vacancy.announce(NOVEMBER);

        assertThat(events).singleElement().isInstanceOfSatisfying(VacancyPublished.class, event -> {
            assertThat(event.occurredAt()).isEqualTo(NOVEMBER);
            assertThat(event.opensAt()).isEqualTo(NOVEMBER);
            assertThat(event.closesAt()).isEqualTo(CLOSING);
            assertThat(event.revision()).isEqualTo(1);
        });
        assertThat(vacancy.status()).isEqualTo(VacancyStatus.PUBLISHED);
        assertThat(vacancy.announce(NOVEMBER)).isEmpty();
        assertThat(vacancy.nextDueAt()).isEqualTo(CLOSING);
    }

    @Test
    void publishes_at_its_time_and_not_a_nanosecond_earlier() {
        Instant at = Instant.parse("2020-11-23T08:00:00Z");
        Vacancy vacancy = approved();
        vacancy.schedule(at, NOVEMBER);

        assertThat(vacancy.announce(at.minusNanos(1))).isEmpty();
        assertThat(vacancy.status()).isEqualTo(VacancyStatus.SCHEDULED);
        assertThat(vacancy.announce(at)).hasSize(1);
        assertThat(vacancy.publishedAt()).isEqualTo(at);
    }

    @Test
    void publishes_late_as_of_its_time() {
        Instant at = Instant.parse("2020-11-23T08:00:00Z");
        Vacancy vacancy = approved();
        vacancy.schedule(at, NOVEMBER);

        assertThat(vacancy.announce(at.plus(Duration.ofDays(2))))
                .singleElement()
                .extracting(VacancyEvent::occurredAt)
                .isEqualTo(at);
    }

    @Test
    void refuses_a_publication_at_or_after_the_closing() {
        assertThat(approved().schedule(null, CLOSING))
                .isEqualTo(new Transition.Refused(
                        new Refusal.ClosingHasPassed(CLOSING.atZone(ZoneId.of("Europe/London")))));
        assertThat(approved().schedule(null, LAST_MOMENT)).isEqualTo(new Transition.Made(List.of()));
        assertThat(approved().schedule(CLOSING, NOVEMBER))
                .isEqualTo(new Transition.Refused(
                        new Refusal.PublicationAfterClosing(CLOSING.atZone(ZoneId.of("Europe/London")))));
        assertThat(approved().schedule(LAST_MOMENT, NOVEMBER)).isEqualTo(new Transition.Made(List.of()));
        assertThat(approved().schedule(NOVEMBER.minusNanos(1), NOVEMBER))
                .isEqualTo(new Transition.Refused(
                        new Refusal.PublicationInThePast(NOVEMBER.atZone(ZoneId.of("Europe/London")))));
        assertThat(approved().schedule(NOVEMBER, NOVEMBER)).isEqualTo(new Transition.Made(List.of()));
    }

    @Test
    void returns_to_approved_when_its_closing_passes_before_its_publication() {
        Instant at = Instant.parse("2020-12-01T08:00:00Z");
        Vacancy vacancy = approved();
        vacancy.schedule(at, NOVEMBER);

        assertThat(vacancy.announce(CLOSING)).isEmpty();
        assertThat(vacancy.status()).isEqualTo(VacancyStatus.APPROVED);
        assertThat(vacancy.missedPublicationAt()).isEqualTo(at);
        assertThat(vacancy.nextDueAt()).isNull();
        assertThat(vacancy.sendBack("New dates", CLOSING)).isEqualTo(new Transition.Made(List.of()));
        assertThat(vacancy.missedPublicationAt()).isNull();
    }

    @Test
    void a_scheduled_publication_can_be_moved_or_taken_back() {
        Vacancy vacancy = approved();
        vacancy.schedule(NOVEMBER.plusSeconds(60), NOVEMBER);
        assertThat(vacancy.schedule(NOVEMBER.plusSeconds(120), NOVEMBER)).isEqualTo(new Transition.Made(List.of()));
        assertThat(vacancy.announce(NOVEMBER.plusSeconds(60))).isEmpty();
        assertThat(vacancy.sendBack("Not yet", NOVEMBER)).isEqualTo(new Transition.Made(List.of()));
        assertThat(vacancy.announce(NOVEMBER.plusSeconds(120))).isEmpty();
        assertThat(vacancy.nextDueAt()).isNull();
    }

    // Moments

    @Test
    void is_closed_by_the_clock_whether_announced_or_not() {
        Vacancy vacancy = published();

        assertThat(vacancy.isClosed(LAST_MOMENT)).isFalse();
        assertThat(vacancy.isClosed(CLOSING)).isTrue();
    }

    @Test
    void announces_the_closing_before_the_stage_that_opens_at_the_same_instant() {
        Vacancy vacancy = published();

        assertThat(vacancy.announce(LAST_MOMENT)).isEmpty();
        assertThat(vacancy.announce(CLOSING))
                .containsExactly(new VacancyClosed(ID, CLOSING, CLOSING), new StageOpened(ID, "first-sift", CLOSING));
        assertThat(vacancy.announce(SIFT_END.minusNanos(1))).isEmpty();
        assertThat(vacancy.announce(SIFT_END)).containsExactly(new StageClosed(ID, "first-sift", SIFT_END));
        assertThat(vacancy.nextDueAt()).isNull();
    }

    @Test
    void catches_up_after_any_downtime_in_order() {
        assertThat(published().announce(SIFT_END.plus(Duration.ofDays(300))))
                .containsExactly(
                        new VacancyClosed(ID, CLOSING, CLOSING),
                        new StageOpened(ID, "first-sift", CLOSING),
                        new StageClosed(ID, "first-sift", SIFT_END));
    }

    @Test
    void announces_the_same_events_once_and_in_order_however_often_it_runs() {
        List<VacancyEvent> expected = published().announce(SIFT_END);
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            Vacancy vacancy = published();
            List<VacancyEvent> said = new ArrayList<>();
            Instant now = NOVEMBER;
            while (now.isBefore(SIFT_END)) {
                said.addAll(vacancy.announce(now));
                said.addAll(vacancy.announce(now));
                now = now.plusSeconds(random.nextLong(20 * 86_400));
            }
            said.addAll(vacancy.announce(now));

            assertThat(said).isEqualTo(expected);
        }
    }

    private static StaffId staff(String id) {
        return new StaffId(UUID.fromString(id));
    }

    private static Vacancy draft() {
        return draft(GRADUATE);
    }

    private static Vacancy draft(VacancyDocument document) {
        return new Vacancy(new VacancyId(ID), AUTHOR, document, null, NOVEMBER);
    }

    private static Vacancy approved() {
        return approved(draft());
    }

    private static Vacancy approved(Vacancy vacancy) {
        vacancy.requestReview(vacancy.document(), NOVEMBER);
        vacancy.approve(APPROVER, NOVEMBER);
        return vacancy;
    }

    private static Vacancy published() {
        return published(GRADUATE);
    }

    private static Vacancy published(VacancyDocument document) {
        Vacancy vacancy = approved(draft(document));
        vacancy.schedule(null, NOVEMBER);
        vacancy.announce(NOVEMBER);
        return vacancy;
    }
}
