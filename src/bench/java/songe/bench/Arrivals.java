package songe.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Two thousand people come within five seconds for twenty seats; afterwards the database is asked who has one. */
final class Arrivals {
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
        for (int round = 0; round < 3; round++) {
            long session = Scale.SESSIONS + 2 + round;
            Figures found = gatling.arriving(
                    url,
                    Calls.orders(tokens, firstResident + (long) round * Scale.ARRIVING, Scale.ARRIVING, session, 1),
                    Scale.ARRIVING_WITHIN_SECONDS);
            report.single(
                    "2000 arrive on 20 seats", found, "p99 " + Report.fraction(found.p99()), "< 1000 ms",
                    found.p99() < 1_000 && found.failed() == 0);
            tell(session);
        }
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
                "20", confirmed == Scale.SEATS && seats == Scale.SEATS && twice == 0);
    }
}
