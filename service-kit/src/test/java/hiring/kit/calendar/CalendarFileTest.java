package hiring.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import hiring.kit.calendar.CalendarEntry.When;
import hiring.kit.testing.Calendars;
import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarFileTest {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final Instant THEN = Instant.parse("2021-01-20T10:00:00Z");
    private static final When SESSION =
            new When.Period(Instant.parse("2021-01-25T09:30:00Z"), Instant.parse("2021-01-25T16:00:00Z"));
    private static final CalendarAddress COUNCIL = CalendarAddress.mail("Weald Council", "recruitment@weald.example");
    private static final CalendarAddress CANDIDATE = CalendarAddress.mail("Zoë O'Brien", "zoe@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Séamus \"Shay\" Ó Súilleabháin",
                "The \"Weald\" Council",
                "A; B: C, D",
                "ශ්‍රීමා",
                "علی‌رضا",
                "Zoë^n",
                "\uFFFE\uFFFF",
                "\"",
                "Line\r\nX-INJECTED:yes",
                "ƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵƵ"
            })
    void writes_any_name_for_strict_readers(String name) {
        CalendarAddress person = CalendarAddress.mail(name, "shay@example.org");
        CalendarFile file = new CalendarFile("-//hiring//test//EN", CalendarAddress.mail(name, "o@example.org"));

        Calendars.isValid(file.requested(person, entry(name, false)));
        Calendars.isValid(file.cancelled(person, entry(name, true)));
        Calendars.isValid(file.published(List.of(entry(name, false), entry(name, true))));
    }

    @Test
    void replaces_straight_quotation_marks_in_names() {
        CalendarAddress shay = CalendarAddress.mail("Séamus \"Shay\" Ó Súilleabháin", "shay@example.org");

        VEvent event = parsed(council().requested(shay, entry("Interview", false)));

        assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("Séamus “Shay” Ó Súilleabháin");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("shay@example.org");
    }

    @Test
    void round_trips_every_accepted_character() {
        Map<Integer, List<Integer>> byCategory = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            List<Integer> some = byCategory.computeIfAbsent(Character.getType(c), unused -> new ArrayList<>());
            if (some.size() < 300 || c % 997 == 0) {
                some.add(c);
            }
        }
        byCategory.forEach((category, characters) -> {
            for (int c : characters) {
                String typed = "a" + Character.toString(c) + "b";
                if (TextPolicy.read(typed, Purpose.LINE) instanceof Reading.Accepted(String text)) {
                    VEvent event = parsed(
                            council().requested(CalendarAddress.mail(text, "zoe@example.org"), entry(text, false)));
                    assertThat(event.getSummary().getValue()).as("U+%04X", c).isEqualTo(text);
                    assertThat(event.getAttendees().getFirst().getCommonName())
                            .as("U+%04X", c)
                            .isEqualTo(text.replace('"', '\u201D'));
                }
            }
        });
    }

    @Test
    void folds_lines_at_75_octets_without_splitting_characters() {
        String long_ = "Úř".repeat(100) + "💼".repeat(50) + "x".repeat(200);

        String file = council().requested(CANDIDATE, entry(long_, false));

        for (String line : file.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(parsed(file).getSummary().getValue()).isEqualTo(long_);
        Calendars.isValid(file);
    }

    @Test
    void folds_a_line_of_76_octets_but_not_of_75() {
        assertThat(CalendarFile.folded("x".repeat(75))).isEqualTo("x".repeat(75));
        assertThat(CalendarFile.folded("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x");
        assertThat(CalendarFile.folded("x".repeat(74) + "é")).isEqualTo("x".repeat(74) + "\r\n é");
        assertThat(CalendarFile.folded("x".repeat(73) + "é")).isEqualTo("x".repeat(73) + "é");
    }

    @Test
    void writes_whole_days_and_organisers_without_an_address() {
        CalendarFile file =
                new CalendarFile("-//hiring//test//EN", CalendarAddress.unreachable("Weald Council", SUBJECT));
        String text = file.published(List.of(new CalendarEntry(
                CalendarEntry.uid(SUBJECT, "start"),
                1,
                THEN,
                "First day",
                new When.Day(LocalDate.of(2021, 3, 22)),
                null,
                false)));

        assertThat(text).contains("DTSTART;VALUE=DATE:20210322", "DTEND;VALUE=DATE:20210323", "METHOD:PUBLISH");
        Calendars.isValid(text);
    }

    @Test
    void refuses_to_cancel_an_active_entry() {
        assertThatThrownBy(() -> council().cancelled(CANDIDATE, entry("Interview", false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gives_newer_facts_higher_revisions_in_any_order_of_arrival() {
        int told = CalendarRevision.of(THEN);

        assertThat(CalendarRevision.of(THEN.plusSeconds(1))).isEqualTo(told + 1);
        assertThat(CalendarRevision.of(THEN.minusSeconds(1))).isLessThan(told);
        assertThat(CalendarRevision.of(Instant.EPOCH)).isZero();
        assertThat(CalendarRevision.ofCancellation(THEN.minusSeconds(100), told))
                .isEqualTo(told + 1);
        assertThat(CalendarRevision.ofCancellation(THEN.plusSeconds(100), told)).isEqualTo(told + 100);
    }

    private static CalendarFile council() {
        return new CalendarFile("-//hiring//test//EN", COUNCIL);
    }

    private static CalendarEntry entry(String summary, boolean cancelled) {
        return new CalendarEntry(
                CalendarEntry.uid(SUBJECT, "interview"),
                CalendarRevision.of(THEN),
                THEN,
                summary,
                SESSION,
                summary,
                cancelled);
    }

    private static VEvent parsed(String file) {
        return Biweekly.parse(file).first().getEvents().getFirst();
    }
}
