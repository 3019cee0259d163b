package hiring.notification.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.PartDates;
import hiring.events.SelectionStage;
import hiring.events.StageDates;
import hiring.notification.Sample;
import hiring.notification.vacancy.AnnouncedStage.AnnouncedPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncedStageTest {

    private static final Instant OPENS = Instant.parse("2021-01-11T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2021-01-19T00:00:00Z");
    private static final AnnouncedStage TESTS = AnnouncedStage.of(
            Sample.fresh().publishedWithWindows("Firefighter").stages().getFirst());

    private static List<String> windows(AnnouncedStage stage, Optional<StageDates> changed) {
        return stage.partsWithWindows(changed).stream().map(AnnouncedPart::code).toList();
    }

    private static Optional<StageDates> changed(@Nullable List<PartDates> parts) {
        return Optional.of(new StageDates(Sample.VIDEO, OPENS, CLOSES, List.of(), parts));
    }

    @Test
    void tells_the_published_windows_until_they_change() {
        assertThat(windows(TESTS, Optional.empty())).containsExactly("words", "figures");
        assertThat(windows(TESTS, changed(null))).containsExactly("words", "figures");
    }

    @Test
    void a_change_names_all_windows_and_a_part_without_one_has_none_any_more() {
        assertThat(TESTS.partsWithWindows(changed(List.of(new PartDates("values", OPENS, CLOSES)))))
                .containsExactly(new AnnouncedPart("values", "Values", OPENS, CLOSES));
        assertThat(windows(TESTS, changed(List.of()))).isEmpty();
    }

    @Test
    void what_an_earlier_version_stored_has_no_windows() {
        AnnouncedStage stored =
                new AnnouncedStage("tests", "Tests", false, SelectionStage.Kind.TEST, List.of("Words"), null, null);

        assertThat(windows(stored, Optional.empty())).isEmpty();
    }
}
