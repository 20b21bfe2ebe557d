package songe.place.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import songe.shared.Batch;
import songe.shared.Sql;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** The calendar of all years: an operator's where they put one, else ours. */
@ApplicationScoped
@Transactional
public class PublicCalendar {
    /** Another instance may have replaced a year; who asks here sees it at once. */
    private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();

    private final EntityManager em;
    private final Towns towns;
    private final Event<CalendarFact> facts;
    private final Clock clock;
    private volatile Kept kept;

    private record Kept(PublicDays days, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT_NANOS;
        }
    }

    PublicCalendar(EntityManager em, Towns towns, Event<CalendarFact> facts, Clock clock) {
        this.em = em;
        this.towns = towns;
        this.facts = facts;
        this.clock = clock;
    }

    /** What working time is counted on: read once in a while, since every deadline asks for it. */
    public PublicDays days() {
        Kept now = kept;
        if (now == null || !now.isFresh()) kept = now = new Kept(read(), System.nanoTime());
        return now.days();
    }

    private PublicDays read() {
        Map<Integer, List<PublicDay>> years = new TreeMap<>();
        for (int year = BuiltIn.FIRST; year <= BuiltIn.LAST; year++) years.put(year, BuiltIn.ofYear(year));
        replaced("").forEach(y -> years.put(y.year(), new ArrayList<>()));
        Sql.rows(em, SELECT + " order by day", PublicCalendar::day)
                .forEach(d -> years.get(d.day().getYear()).add(d));
        return new PublicDays(years.values().stream().flatMap(List::stream).toList());
    }

    private static final String SELECT = "select day, kind, name, basis from calendar_day";

    private static PublicDay day(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PublicDay(
                row.getObject(1, LocalDate.class),
                DayKind.valueOf(row.getString(2)),
                row.getString(3),
                DayBasis.valueOf(row.getString(4)));
    }

    private record ReplacedYear(int year, Instant at) {}

    private List<ReplacedYear> replaced(String which, Object... values) {
        return Sql.rows(
                em,
                "select year, replaced_at from calendar_year" + which,
                row -> new ReplacedYear(
                        row.getInt(1),
                        row.getObject(2, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC)),
                values);
    }

    public CalendarYear ofYear(int year) {
        List<ReplacedYear> own = replaced(" where year = ?", year);
        if (own.isEmpty()) return new CalendarYear(year, null, BuiltIn.ofYear(year));
        List<PublicDay> days = Sql.rows(em, SELECT + " where year(day) = ? order by day", PublicCalendar::day, year);
        return new CalendarYear(year, own.get(0).at(), days);
    }

    /** From now on; deadlines that are set already stay as they were said. @param days all of the year's unusual ones */
    public void replace(int year, List<PublicDay> days, Long by) {
        Instant now = clock.instant();
        // first the year's row: who replaces the same year at the same moment waits here
        Sql.change(
                em,
                "insert into calendar_year (year, replaced_at) values (?, ?) on duplicate key update replaced_at = ?",
                year,
                now,
                now);
        Sql.change(em, "delete from calendar_day where year(day) = ?", year);
        Batch.run(
                em,
                "insert into calendar_day (day, kind, name, basis) values (?, ?, ?, ?)",
                days.stream()
                        .map(d -> new Object[] {
                            d.day(), d.kind().name(), d.name(), d.basis().name()
                        })
                        .toList());
        for (TownRef town : towns.all()) facts.fire(new CalendarFact.Replaced(town.id(), year, days.size(), by, now));
    }

    /** The year is again as it came with us. Says whether it was not. */
    public boolean restore(int year, Long by) {
        if (Sql.change(em, "delete from calendar_year where year = ?", year) == 0) return false;
        Sql.change(em, "delete from calendar_day where year(day) = ?", year);
        Instant now = clock.instant();
        for (TownRef town : towns.all()) facts.fire(new CalendarFact.Restored(town.id(), year, by, now));
        return true;
    }

    /** After what was changed became true. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void readAnew() {
        kept = null;
    }
}
