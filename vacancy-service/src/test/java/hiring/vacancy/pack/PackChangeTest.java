package hiring.vacancy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.pack.PackChange.ChangeKind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackChangeTest {

    private final ObjectNode later = Packs.graduate();

    @Test
    void reports_no_change_for_equal_packs() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void a_moved_closing_changes_the_timetable_and_the_cover_and_nothing_else() {
        Packs.at(later, "/timetable/closing/on").put("date", "2020-12-18").put("weekday", "FRIDAY");

        assertThat(changes())
                .containsExactly(
                        new PackChange(
                                PackChange.COVER,
                                "Cover",
                                ChangeKind.CHANGED,
                                List.of("Applications close at 11:59pm on Monday 21 December 2020"),
                                List.of("Applications close at 11:59pm on Friday 18 December 2020")),
                        new PackChange(
                                "timetable",
                                "Vacancy timetable",
                                ChangeKind.CHANGED,
                                List.of("Closing: 11:59pm on Monday 21 December 2020"),
                                List.of("Closing: 11:59pm on Friday 18 December 2020")));
    }

    @Test
    void a_new_section_is_listed_with_all_its_lines_and_a_dropped_one_too() {
        var sections = Packs.listAt(later, "/applicationPack/sections");
        sections.remove(0);
        sections.add(Packs.json("""
                {"code": "visits", "title": "Visits", "source": "TEXT", "blocks": [{"paragraphs":
                ["Come and see us."]}]}"""));

        List<PackChange> changes = changes();

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0))
                .isEqualTo(new PackChange(
                        "visits", "Visits", ChangeKind.ADDED, List.of(), List.of("Visits", "Come and see us.")));
        assertThat(changes.get(1).section()).isEqualTo("letter");
        assertThat(changes.get(1).kind()).isEqualTo(ChangeKind.REMOVED);
        assertThat(changes.get(1).removed()).contains("Dear Candidate,");
    }

    @Test
    void reports_a_repeated_line_as_a_change() {
        var points = Packs.listAt(later, "/applicationPack/sections/0/blocks/1/points");
        points.add(points.get(0).asText());

        assertThat(changes())
                .containsExactly(new PackChange(
                        "letter",
                        "Letter to applicants",
                        ChangeKind.CHANGED,
                        List.of(),
                        List.of("an introduction to Kent County Council")));
    }

    private List<PackChange> changes() {
        return PackChange.between(of(Packs.graduate()), of(later));
    }

    private static AssembledPack of(ObjectNode pack) {
        return PackAssembly.of(Documents.of(pack));
    }
}
