package songe.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Two thousand people come within five seconds for twenty seats; afterwards the database is asked who has one and who waits. */
final class Arrivals {
    private static final int ROUNDS = 3;
    static final int PEOPLE = Scale.SCARCE * Scale.ARRIVING;

    private final Database database;
    private final Report report;
    private final Gatling gatling;
    private final Tokens tokens;

    Arrivals(Database database, Report report, Gatling gatling, Tokens tokens) {
        this.database = database;
        this.report = report;
        this.gatling = gatling;
        this.tokens = tokens;
    }

    void run(String url, long firstResident) throws IOException, SQLException {
        for (int round = ROUNDS; round < Scale.SCARCE; round++) arriving(url, firstResident, round); // to warm up
        for (int round = 0; round < ROUNDS; round++) {
            Figures found = arriving(url, firstResident, round);
            report.single(
                    "2000 arrive on 20 seats", found, "p99 " + Report.fraction(found.p99()), "< 1000 ms",
                    found.p99() < 1_000 && found.failed() == 0);
            tell(session(round));
        }
    }

    private Figures arriving(String url, long firstResident, int round) throws IOException {
        return gatling.arriving(url, calls(firstResident, round), Scale.ARRIVING_WITHIN_SECONDS);
    }

    private static long session(int round) {
        return Scale.SESSIONS + 2L + round;
    }

    /** Others each round. */
    private List<String> calls(long firstResident, int round) {
        long first = firstResident + (long) round * Scale.ARRIVING;
        return Calls.orders(tokens, first, Scale.ARRIVING, session(round), 1).stream()
                .map(call -> call.substring(0, call.length() - 1) + ",\"waitlist\":true}")
                .toList();
    }

    private void tell(long session) throws SQLException {
        String of = " from orders where session_id = " + session;
        long confirmed = database.number("select count(*)" + of + " and status = 'CONFIRMED'");
        long waiting = database.number("select count(*)" + of + " and status = 'WAITLISTED'");
        long twice = database.number(
                "select count(*) from (select 1" + of + " group by requester_id having count(*) > 1) t");
        long seats = database.number("select count(*) from seat where session_id = ?", session);
        report.single(
                "   20 have a seat, nobody two", null, "%d, %d waiting, %d twice".formatted(confirmed, waiting, twice),
                "20, 1980", confirmed == Scale.SEATS && seats == Scale.SEATS && twice == 0
                        && waiting == Scale.ARRIVING - Scale.SEATS);
        report.note("waiting line: %d of them stand behind somebody who came later", overtaking(session));
    }

    private long overtaking(long session) throws SQLException {
        long overtaking = 0;
        long latest = 0;
        for (Object[] row : database.rows(
                "select timestampdiff(microsecond, '2020-01-01', o.created_at) from waiting w join orders o on o.id = w.order_id"
                        + " where w.session_id = ? order by w.came_at, w.id",
                session)) {
            long came = ((Number) row[0]).longValue();
            if (came < latest) overtaking++;
            latest = Math.max(latest, came);
        }
        return overtaking;
    }
}
