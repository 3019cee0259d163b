package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.local.ProjectFolder;
import hiring.local.stack.PartStatus.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path home;

    private final BlockingQueue<String> diary = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void starts_parts_after_their_dependencies_and_stops_them_before() throws Exception {
        Stack stack = stack(
                FakePart.named("database").writingTo(diary),
                FakePart.named("service").needing("database").writingTo(diary));

        stack.startAll();
        stack.stopAll();

        assertThat(diary).containsExactly("start database", "start service", "stop service", "stop database");
    }

    @Test
    void starts_parts_while_another_is_prepared() throws Exception {
        FakePart service = FakePart.named("service").writingTo(diary);
        Stack stack = stack(new PreparedLate(FakePart.named("identity")), service);

        stack.startAll();

        assertThat(stack.status().isReady()).isTrue();
    }

    @Test
    void stops_all_parts_when_one_fails_and_reports_its_message() {
        Stack stack = stack(
                FakePart.named("database").writingTo(diary),
                FakePart.named("broker").needing("database").failingWith("broker has no disk"),
                FakePart.named("service").needing("database", "broker").writingTo(diary));

        assertThatThrownBy(stack::startAll).isInstanceOf(StartFailure.class).hasMessage("broker has no disk");
        assertThat(diary).containsExactly("start database", "stop database");
    }

    @Test
    void reports_a_part_that_crashes_later_and_shows_it_in_the_status() throws Exception {
        FakePart service = FakePart.named("service").writingTo(diary);
        Stack stack = stack(service);
        stack.startAll();
        assertThat(stack.status().isReady()).isTrue();
        told.clear();

        service.die();

        assertThat(told.poll(60, TimeUnit.SECONDS)).startsWith("service died");
        PartStatus status = stack.status().parts().getFirst();
        assertThat(status.state()).isEqualTo(State.DIED);
        assertThat(stack.status().isReady()).isFalse();
    }

    @Test
    void stops_one_part_and_starts_it_again() throws Exception {
        Stack stack = stack(FakePart.named("service").writingTo(diary));
        stack.startAll();

        stack.stop("service");
        assertThat(stack.status().parts().getFirst().state()).isEqualTo(State.STOPPED);
        stack.start("service");

        assertThat(stack.status().isReady()).isTrue();
        assertThat(diary).containsExactly("start service", "stop service", "start service");
    }

    @Test
    void refuses_to_start_a_running_part_or_stop_a_stopped_one() throws Exception {
        Stack stack = stack(FakePart.named("service").writingTo(diary));
        stack.startAll();

        assertThatThrownBy(() -> stack.start("service")).hasMessage("service is ready already");
        stack.kill("service");
        assertThatThrownBy(() -> stack.stop("service")).hasMessage("service is not running");
    }

    @Test
    void shows_in_the_status_why_a_part_no_longer_responds() throws Exception {
        FakePart service = FakePart.named("service").writingTo(diary);
        Stack stack = stack(service, FakePart.named("mail").writingTo(diary));
        stack.startAll();

        service.fallIll("down: Database");

        assertThat(stack.status().isReady()).isFalse();
        assertThat(stack.status().parts().getFirst())
                .returns(State.UNREADY, PartStatus::state)
                .returns("down: Database", PartStatus::detail);
        service.fallIll("");
        assertThat(stack.status().isReady()).isTrue();
    }

    @Test
    void a_part_started_before_its_dependency_waits_for_it() throws Exception {
        Stack stack = stack(
                FakePart.named("database").writingTo(diary),
                FakePart.named("service").needing("database").writingTo(diary));
        stack.startAll();
        stack.kill("database");
        stack.kill("service");

        assertThat(stack.start("service").strip())
                .isEqualTo("service waits for database and starts when that does: ./hiring start database");
        assertThat(stack.status().parts().getLast())
                .returns(State.WAITING, PartStatus::state)
                .returns("waits for database", PartStatus::detail);
        assertThat(stack.start("database").lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("database ready");

        assertThat(stack.status().isReady()).isTrue();
        assertThat(diary)
                .containsExactly(
                        "start database",
                        "start service",
                        "kill database",
                        "kill service",
                        "start database",
                        "start service");
    }

    @Test
    void a_stopped_waiting_part_no_longer_starts_with_its_dependency() throws Exception {
        Stack stack = stack(
                FakePart.named("database").writingTo(diary),
                FakePart.named("service").needing("database").writingTo(diary));
        stack.startAll();
        stack.kill("service");
        stack.kill("database");
        stack.start("service");

        stack.stop("service");
        stack.start("database");

        assertThat(stack.status().parts().getLast().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void a_start_that_failed_unexpectedly_can_be_repeated() throws Exception {
        Stack stack = stack(FakePart.named("service").failingUnforeseen());

        assertThatThrownBy(() -> stack.start("service")).isInstanceOf(StartFailure.class);
        assertThat(stack.status().parts().getFirst().state()).isEqualTo(State.DIED);
        assertThatThrownBy(() -> stack.start("service")).hasMessageContaining("service did not start");
    }

    @Test
    void kills_a_part_while_it_starts() throws Exception {
        FakePart slow = FakePart.named("service").neverReady().writingTo(diary);
        Stack stack = stack(slow);
        CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> {
            try {
                stack.start("service");
            } catch (StartFailure brokenOff) {
                throw new CompletionException(brokenOff);
            }
        });
        assertThat(diary.poll(60, TimeUnit.SECONDS)).isEqualTo("start service");

        stack.kill("service");

        assertThat(starting).failsWithin(Duration.ofSeconds(60));
        assertThat(stack.status().parts().getFirst().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void refuses_an_unknown_part_and_lists_the_known_ones() {
        assertThatThrownBy(() -> stack(FakePart.named("mail")).stop("male"))
                .hasMessage("There is no part male; there are mail");
    }

    @Test
    void writes_the_status_as_json() {
        StackStatus status = new StackStatus(
                7, 12.34, List.of(new PartStatus("mail", State.DIED, 0, 25, 1, 0, "said \"no\"\tand left")));

        assertThat(status.json().strip())
                .isEqualTo(
                        "{\"state\":\"degraded\",\"supervisor\":7,\"readySeconds\":12.3,\"parts\":[{\"name\":\"mail\","
                                + "\"state\":\"died\",\"pid\":0,\"port\":25,\"readySeconds\":1.0,\"residentKb\":0,"
                                + "\"detail\":\"said \\\"no\\\" and left\"}]}");
    }

    private Stack stack(Part... parts) {
        return new Stack(new Settings(new ProjectFolder(home), home, 0, false, Set.of()), List.of(parts), told::add);
    }

    /** Its preparation ends when another part has started. */
    private final class PreparedLate implements Part {

        private final Part part;

        PreparedLate(Part part) {
            this.part = part;
        }

        @Override
        public void prepare(Progress progress) throws StartFailure {
            try {
                if (diary.poll(60, TimeUnit.SECONDS) == null) {
                    throw new StartFailure("no other part started");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("interrupted", e);
            }
        }

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public List<Integer> ports() {
            return part.ports();
        }

        @Override
        public Set<String> needs() {
            return part.needs();
        }

        @Override
        public Running start() throws StartFailure {
            return part.start();
        }
    }
}
