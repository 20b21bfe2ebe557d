package songe.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Two callers at the same moment, every time: somebody else holds what the first comes by, and lets go of it once each waits for
 * a lock or has been answered.
 */
public final class Held {
    private static final String WAITING =
            "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'";
    private static final int PATIENCE_SECONDS = 4; // a statement waits for five

    private Held() {}

    /** @param row such as {@code project where number = 'ABCDEFGH'}; each call begins when the one before it waits */
    public static List<Response> row(DataSource database, String row, List<Supplier<Response>> calls) {
        return by(database, "select * from " + row + " for update", calls);
    }

    /** @param statement that takes the locks; what it changes is taken back */
    public static List<Response> by(DataSource database, String statement, List<Supplier<Response>> calls) {
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute(statement);
            List<CompletableFuture<Response>> running = new ArrayList<>();
            for (Supplier<Response> call : calls) {
                CompletableFuture<Response> last = CompletableFuture.supplyAsync(call);
                running.add(last);
                await(database, running.size(), last);
            }
            other.rollback();
            return running.stream().map(CompletableFuture::join).toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A call that must wait for what its maker holds at this moment. */
    public static CompletableFuture<Response> waiting(DataSource database, Supplier<Response> call) {
        CompletableFuture<Response> waits = CompletableFuture.supplyAsync(call);
        try {
            await(database, 1, waits);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(waits).as("a call that waits").isNotDone();
        return waits;
    }

    private static void await(DataSource database, int many, CompletableFuture<Response> last) throws SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (waiting(database) < many && !last.isDone()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(until);
            pause();
        }
    }

    private static int waiting(DataSource database) throws SQLException {
        try (Connection c = database.getConnection();
                Statement sql = c.createStatement();
                ResultSet found = sql.executeQuery(WAITING)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** InnoDB tells of waiting transactions anew only to who has not asked for a tenth of a second. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(150);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
