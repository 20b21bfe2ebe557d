package songe.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What came of it, as far as one sees it from outside. */
final class Findings {
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final DataSource database;
    private final Map<String, Habits.Home> homes = new HashMap<>();
    private final List<Duration> toAccept = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Map<String, Integer> notes = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int kept;
    private int breached;
    private int escalated;

    Findings(DataSource database) {
        this.database = database;
    }

    void asked(String number, Habits.Home home) {
        homes.put(number, home);
    }

    Habits.Home home(String number) {
        return homes.get(number);
    }

    void kept() {
        kept++;
    }

    void accepted(Story story, Instant now) {
        toAccept.add(Duration.between(story.asked(), now));
    }

    void ended(String status) {
        ends.merge(status, 1, Integer::sum);
    }

    void note(String what) {
        notes.merge(what, 1, Integer::sum);
    }

    /** Time itself did something about it, within a minute: a reminder is not enough. */
    void breached(Story story, Instant due) {
        breached++;
        if (isTold(story.placed().number(), due)) escalated++;
        else missed.add(story.placed().number() + " at " + due);
    }

    private boolean isTold(String number, Instant due) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select count(*) from journal where subject = ?"
                        + " and by_id is null and at >= ? and at <= ? and kind not like '%Reminded'")) {
            query.setString(1, number);
            query.setObject(2, LocalDateTime.ofInstant(due, ZoneOffset.UTC));
            query.setObject(3, LocalDateTime.ofInstant(due.plus(AT_ONCE), ZoneOffset.UTC));
            ResultSet found = query.executeQuery();
            found.next();
            return found.getInt(1) > 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    int asked() {
        return homes.size();
    }

    int breached() {
        return breached;
    }

    int escalated() {
        return escalated;
    }

    double keptShare() {
        return (double) kept / (kept + breached);
    }

    double keptOrEscalatedShare() {
        return (double) (kept + escalated) / (kept + breached);
    }

    List<String> missed() {
        return missed;
    }

    Map<String, Integer> ends() {
        return ends;
    }

    /** What did not go as people meant it. */
    Map<String, Integer> notes() {
        return notes;
    }

    List<Duration> toAccept() {
        return toAccept.stream().sorted().toList();
    }
}
