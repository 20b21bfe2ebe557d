package songe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/** The other yardstick: the same statements sent in a loop by as many threads, each with a connection of its own. */
final class Bare {
    private final Database database;
    private final int seconds;

    Bare(Database database, int seconds) {
        this.database = database;
        this.seconds = seconds;
    }

    interface Work {
        /**
         * @param turn never the same twice
         * @return whether there was something to do
         */
        boolean once(Connection connection, long turn) throws SQLException;
    }

    Figures loop(Work work) {
        AtomicLong turn = new AtomicLong();
        long warmUntil = System.nanoTime() + Math.max(1, seconds / 3) * 1_000_000_000L;
        long until = warmUntil + seconds * 1_000_000_000L;
        List<CompletableFuture<List<Long>>> loops = new ArrayList<>();
        for (int t = 0; t < Scale.CONNECTIONS; t++) {
            CompletableFuture<List<Long>> one = new CompletableFuture<>();
            loops.add(one);
            new Thread(() -> {
                        try {
                            one.complete(loop(work, turn, warmUntil, until));
                        } catch (SQLException | RuntimeException e) {
                            one.completeExceptionally(new CompletionException(e));
                        }
                    })
                    .start();
        }
        long[] all = loops.stream()
                .flatMap(l -> l.join().stream())
                .mapToLong(Long::longValue)
                .toArray();
        return Figures.of(all, seconds);
    }

    private List<Long> loop(Work work, AtomicLong turn, long warmUntil, long until) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (long start = System.nanoTime(); start < until; ) {
                if (!work.once(connection, turn.getAndIncrement())) break;
                connection.commit();
                long end = System.nanoTime();
                if (start >= warmUntil) nanos.add(end - start);
                start = end;
            }
        }
        return nanos;
    }
}
