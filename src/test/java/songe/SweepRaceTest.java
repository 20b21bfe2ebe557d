package songe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import songe.shared.ClockMoved;
import songe.support.As;
import songe.support.Livelihood;
import songe.support.Needed;
import songe.support.Pledged;
import songe.support.Some;
import songe.support.Together;
import songe.support.Unit;
import songe.support.With;

/** Needs, projects, pledges and items whose time has come, looked at by several instances at once. */
@QuarkusTest
class SweepRaceTest {
    private static final int EACH = 2;
    private static final int INSTANCES = 4;

    @Inject
    DataSource database;

    @Inject
    Event<ClockMoved> clock;

    @Test
    void what_was_begun_when_an_instance_died_is_done_once_by_those_that_live() throws SQLException {
        List<Due> due = due();
        try (Connection killed = database.getConnection();
                Statement sql = killed.createStatement()) {
            killed.setAutoCommit(false);
            for (Due one : due)
                try (ResultSet row = sql.executeQuery("select * from " + one.row + " for update")) {
                    assertThat(row.next()).as(one.row).isTrue();
                }
            sweep();
            for (Due one : due) assertThat(one.done()).as(one.row).isZero();
            killed.rollback();
        }
        sweep();
        for (Due one : due) assertThat(one.done()).as(one.row).isEqualTo(1);
    }

    /** Each looks at everything that is due. */
    private void sweep() {
        Together.times(INSTANCES, i -> {
            clock.fire(new ClockMoved());
            return null;
        });
    }

    /** @param row that an instance holds while it works, @param told counts what it did */
    private record Due(DataSource database, String row, String told) {
        int done() throws SQLException {
            try (Connection c = database.getConnection();
                    Statement sql = c.createStatement();
                    ResultSet found = sql.executeQuery(told)) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private List<Due> due() throws SQLException {
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < EACH; i++) due.addAll(List.of(need(), project(), pledge(), item()));
        return due;
    }

    private Due need() throws SQLException {
        String row = "need where number = '" + Needed.posted().number() + "'";
        return due(
                row, "due_at = '2020-01-01', remind_at = null, sweep_at = '2020-01-01'", "NeedFact.Climbed", "number");
    }

    private Due project() throws SQLException {
        Livelihood project = Livelihood.finished();
        String resident = Some.resident();
        project.joined(resident);
        project.put(As.resident(resident), "acceptance", With.fields("accepted", true))
                .then()
                .statusCode(200);
        String row = "project where number = '" + project.number() + "'";
        return due(row, "settle_at = '2020-01-01'", "ProjectFact.Accepted", "number");
    }

    private Due pledge() throws SQLException {
        String row = "pledge where number = '" + Pledged.made(null, 5) + "'";
        return due(row, "first_day = '2020-01-01', last_day = '2020-01-31'", "PledgeFact.Expired", "number");
    }

    private Due item() throws SQLException {
        long item = Unit.made().published();
        String row = "item_check where item_id = " + item;
        return due(row, "look_at = '2020-01-01'", "UpkeepFact.Asked", "(select code from item where id = item_id)");
    }

    /** @param changes make it due, @param subject by which the fact names it */
    private Due due(String row, String changes, String fact, String subject) throws SQLException {
        String table = row.substring(0, row.indexOf(' '));
        try (Connection c = database.getConnection();
                Statement sql = c.createStatement()) {
            String update = row.replaceFirst(table, "update " + table + " set " + changes);
            assertThat(sql.executeUpdate(update)).isEqualTo(1);
        }
        String told = "select count(*) from journal where kind = '" + fact + "' and subject = (select " + subject
                + " from " + row + ")";
        return new Due(database, row, told);
    }
}
