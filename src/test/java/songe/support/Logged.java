package songe.support;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the application writes into its log from now on: {@code try (Logged log = Logged.all()) { … }} */
public final class Logged implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add("%s %s %s %s"
                    .formatted(
                            line.getLevel(),
                            line.getMessage(),
                            Arrays.toString(line.getParameters()),
                            line.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Logged() {
        listener.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
    }

    public static Logged all() {
        return new Logged();
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(listener);
    }
}
