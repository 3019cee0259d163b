package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Account;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.stack.RebuiltNotifications;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that the obligations of notification-service can be rebuilt from the log, which is kept without limit. The
 * other services cannot be rebuilt: their databases hold people's decisions, which are the source of the log.
 */
@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {

    private static final Person AUDITOR = Person.sample("auditor1");

    @Test
    void rebuilds_obligations_from_the_first_event(TestStack stack) {
        Account graduates = Recruitments.finished(stack, Pack.GRADUATE);
        Account managers = Recruitments.finished(stack, Pack.MANAGER);
        Account firefighters = Recruitments.finished(stack, Pack.FIREFIGHTER);

        try (RebuiltNotifications rebuilt = RebuiltNotifications.start(stack)) {
            for (Account account : new Account[] {graduates, managers, firefighters}) {
                Map<String, Long> first = obligations(stack.system(), account);
                Map<String, Long> second = new Patience()
                        .await(
                                "the obligations of " + account.reference(),
                                () -> obligations(rebuilt.system(), account),
                                found -> found.equals(first));

                assertThat(second).isEqualTo(first).isNotEmpty();
            }
        }
    }

    private static Map<String, Long> obligations(HiringSystem system, Account account) {
        JsonNode counts = system.notifications()
                .get(AUDITOR, "/vacancies/" + account.vacancyId() + "/notification-counts")
                .body();
        Map<String, Long> byKind = new TreeMap<>();
        for (JsonNode kind : counts.path("kinds")) {
            byKind.put(kind.path("kind").asText(), kind.path("obligations").asLong());
        }
        return byKind;
    }
}
