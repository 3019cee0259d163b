package hiring.vacancy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.CaseTable;
import hiring.vacancy.Documents;
import hiring.vacancy.ProcessPacks;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of processes that assessment-service plays: those that run are accepted, the others refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessTableTest {

    private static final String STAGES = "/timetable/stages";
    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");

    @ParameterizedTest
    @MethodSource("hiring.vacancy.ProcessPacks#processes")
    void accepts_what_runs_and_refuses_the_rest(CaseTable.Case process) {
        assertThat(DocumentRules.findings(Documents.of(ProcessPacks.of(process)), NOW))
                .extracting(finding -> finding.pointer().replace(STAGES, "") + " " + finding.code())
                .containsExactlyInAnyOrderElementsOf(process.refused());
    }
}
