package hiring.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.StageDates;
import hiring.notification.NoticeEvents;
import hiring.notification.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredParticularsTest {

    private static final NoticeEvents EVENTS = new NoticeEvents(Sample.fresh(), Sample.THEN);

    // As the version before wrote them, when all kinds had one type: for each kind with all there is, and sparse
    private static final Map<NoticeKind, List<String>> EARLIER_ROWS = read();

    static Set<NoticeKind> kindsOfTheVersionBefore() {
        return EARLIER_ROWS.keySet();
    }

    @ParameterizedTest
    @MethodSource("kindsOfTheVersionBefore")
    void reads_rows_of_the_version_before(NoticeKind kind) {
        List<String> rows = Objects.requireNonNull(EARLIER_ROWS.get(kind));

        assertReads(rows.getFirst(), asBefore(EVENTS.fullCause(kind).particulars()));
        assertReads(rows.getLast(), asBefore(EVENTS.sparseCause(kind).particulars()));
    }

    // Publications had no number yet, and parts no dates of their own
    private static Particulars asBefore(Particulars particulars) {
        return switch (particulars) {
            case Particulars.StageOutcome(var stage, var next, var unused) ->
                new Particulars.StageOutcome(stage, next, null);
            case Particulars.Timetable(var closesAt, var version, var change) ->
                new Particulars.Timetable(
                        closesAt,
                        version,
                        new Particulars.Timetable.NewDates(
                                change.submitted(),
                                change.reason(),
                                change.movedStages().stream()
                                        .map(StoredParticularsTest::withoutParts)
                                        .toList()));
            default -> particulars;
        };
    }

    private static StageDates withoutParts(StageDates stage) {
        return new StageDates(stage.stageCode(), stage.opensAt(), stage.closesAt(), stage.dates(), null);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void reads_what_it_writes(NoticeKind kind) {
        for (Particulars particulars : List.of(
                EVENTS.fullCause(kind).particulars(), EVENTS.sparseCause(kind).particulars())) {
            assertReads(StoredParticulars.write(particulars), particulars);
        }
    }

    @Test
    void reads_an_offer_that_was_stored_before_offers_named_their_checks() {
        Particulars.OfferTerms terms = StoredParticulars.read(
                "{\"respondBy\":\"2021-03-02T00:00:00Z\",\"startsOn\":\"2021-03-22\"}", Particulars.OfferTerms.class);

        assertThat(terms.respondBy()).isEqualTo(NoticeEvents.RESPOND_BY);
        assertThat(terms.startsOn()).isEqualTo(LocalDate.of(2021, 3, 22));
        assertThat(terms.start().checks()).isEmpty();
        assertThat(terms.start().renewed()).isFalse();
    }

    @Test
    void names_every_field_as_the_version_before_does() {
        assertThat(StoredParticulars.write(
                        EVENTS.fullCause(NoticeKind.INTERVIEW_INVITATION).particulars()))
                .isEqualTo(Objects.requireNonNull(EARLIER_ROWS.get(NoticeKind.INTERVIEW_INVITATION))
                        .getFirst());
    }

    private static void assertReads(String json, Particulars expected) {
        assertThat(StoredParticulars.read(json, expected.getClass())).isEqualTo(expected);
    }

    private static Map<NoticeKind, List<String>> read() {
        Map<NoticeKind, List<String>> rows = new EnumMap<>(NoticeKind.class);
        try (var lines = Files.lines(Path.of("src/test/resources/obligation/stored-particulars.txt"))) {
            lines.forEach(line -> {
                List<String> parts = Arrays.asList(line.split(" ", 2));
                rows.computeIfAbsent(NoticeKind.valueOf(parts.getFirst()), kind -> new ArrayList<>())
                        .add(parts.getLast());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
