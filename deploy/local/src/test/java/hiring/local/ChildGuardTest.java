package hiring.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildGuardTest {

    @Test
    void children_end_when_their_parent_is_killed() throws Exception {
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long child = Long.parseLong(parent.inputReader().readLine());
        ProcessHandle handle = ProcessHandle.of(child).orElseThrow();

        parent.destroyForcibly();

        handle.onExit().get(60, TimeUnit.SECONDS);
        assertThat(handle.isAlive()).isFalse();
    }

    /** A program with a child process that would run for a long time. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] args) throws Exception {
            Process child = new ProcessBuilder("sleep", "300").start();
            new ChildGuard().guard(child.pid(), "TERM");
            System.out.println(child.pid());
            child.waitFor();
        }
    }
}
