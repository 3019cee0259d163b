package hiring.vacancy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.ProcessPacks;
import hiring.vacancy.pack.AssembledPack.Row;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableRowsTest {

    private static List<Row> stageRows(ObjectNode pack) {
        return PackAssembly.timetableRows(Documents.of(pack).timetable()).stream()
                .filter(row -> row.name().startsWith("Ability"))
                .toList();
    }

    @Test
    void intakes_are_listed_with_their_places() {
        ObjectNode pack = Packs.graduate();
        Packs.at(pack, "/timetable/start").remove("on");
        Packs.at(pack, "/timetable/start").set("intakes", Packs.json("""
                [{"on": {"date": "2021-03-22"}, "places": 3}, {"on": {"date": "2021-05-24"}, "places": 1}]"""));

        assertThat(PackAssembly.timetableRows(Documents.of(pack).timetable()))
                .last()
                .isEqualTo(new Row("Start", "Monday 22 March 2021 (3 places), Monday 24 May 2021 (1 place)"));
    }

    @Test
    void training_after_the_start_is_dated_for_each_intake() {
        ObjectNode pack = Packs.manager();
        Packs.at(pack, "/timetable/start").put("byAgreement", false).set("intakes", Packs.json("""
                [{"on": {"date": "2022-10-03"}, "places": 1}, {"on": {"date": "2023-01-09"}, "places": 1}]"""));

        assertThat(new TermsAssembly(Documents.of(pack)).parts())
                .flatExtracting(AssembledPack.Part::paragraphs)
                .contains(
                        "For those who start on 3 October 2022, that is by 3 October 2023.",
                        "For those who start on 9 January 2023, that is by 9 January 2024.");
    }

    @Test
    void a_part_is_named_where_its_window_is_not_that_of_its_stage() {
        ObjectNode pack = ProcessPacks.named("two provider's tests in one stage, one after the other");
        Row stage = new Row("Ability", "Thursday 28 January 2021 to 11:59pm on Wednesday 3 February 2021");

        assertThat(stageRows(pack))
                .containsExactly(
                        stage,
                        new Row("Ability: Words", "Thursday 28 January 2021 to 11:59pm on Saturday 30 January 2021"),
                        new Row("Ability: Figures", "Sunday 31 January 2021 to 11:59pm on Wednesday 3 February 2021"));

        Packs.at(pack, "/timetable/stages/0/parts/0")
                .set("window", pack.at("/timetable/stages/0/window").deepCopy());
        Packs.at(pack, "/timetable/stages/0/parts/1").remove("window");
        assertThat(stageRows(pack)).containsExactly(stage);
    }
}
