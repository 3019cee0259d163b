package hiring.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Messages of loggers, with their parameters inserted. */
final class CapturedLog {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private CapturedLog() {}

    /** What a logger and its children log during an action, with the parameters inserted. */
    static List<String> during(String name, Runnable doing) {
        List<String> messages = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(MESSAGE.format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(name);
        logger.addHandler(handler);
        try {
            doing.run();
        } finally {
            logger.removeHandler(handler);
        }
        return messages;
    }
}
