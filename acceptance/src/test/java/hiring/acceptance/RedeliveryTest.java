package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.acceptance.account.Account;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedeliveryTest {

    @Test
    void a_second_copy_of_every_event_changes_nothing(TestStack stack) {
        Account graduates = Recruitments.finished(stack, Pack.GRADUATE);
        Account managers = Recruitments.finished(stack, Pack.MANAGER);
        Account firefighters = Recruitments.finished(stack, Pack.FIREFIGHTER);
        EventReplay replay = new EventReplay(stack.system().addresses().bootstrapServers());

        int sent = replay.sendEverythingAgain();
        replay.awaitAllRead();

        assertThat(sent).isGreaterThan(300);
        assertThat(graduates.again(stack.system()).rows()).isEqualTo(graduates.rows());
        assertThat(managers.again(stack.system()).rows()).isEqualTo(managers.rows());
        assertThat(firefighters.again(stack.system()).rows()).isEqualTo(firefighters.rows());
    }
}
