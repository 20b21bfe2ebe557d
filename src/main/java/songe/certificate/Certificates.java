package songe.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** The certificates as they are kept. Runs in the caller's transaction. */
@ApplicationScoped
public class Certificates {
    /** So long before the last day the team is told, once. */
    public static final int TOLD_DAYS_BEFORE = 30;

    /** At nine in the morning. */
    private static final Duration MORNING = Duration.ofHours(9);

    private static final String ALL =
            "select taker, person_id, kind, valid_until, entered_by, entered_at from certificate where ";

    private final EntityManager em;
    private final Event<CertificateFact> facts;
    private final Clock clock;

    Certificates(EntityManager em, Event<CertificateFact> facts, Clock clock) {
        this.em = em;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param team {@link Team#key}. @param until the last day; null: without end. @param by who entered it */
    record Held(long team, long personId, CertificateKind kind, LocalDate until, long by, Instant at) {}

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong(1),
                row.getLong(2),
                CertificateKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getLong(5),
                Sql.instant(row, 6));
    }

    /** Those over are among them. */
    List<Held> of(Team team) {
        return Sql.rows(em, ALL + "town_id = ? and taker = ?", Certificates::held, team.townId(), team.key());
    }

    List<Held> ofPerson(long personId) {
        return Sql.rows(em, ALL + "person_id = ? order by id", Certificates::held, personId);
    }

    /** Of one that was there before: the last one entered counts. The person's row is held. @param until null: without end */
    public void enter(Team team, long personId, CertificateKind kind, LocalDate until, long by) {
        Instant now = clock.instant();
        Instant tell = until == null
                ? null
                : Days.start(until.minusDays(TOLD_DAYS_BEFORE)).plus(MORNING);
        Sql.change(
                em,
                "insert into certificate (town_id, taker, person_id, kind, valid_until, entered_by, entered_at, tell_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update valid_until = values(valid_until),"
                        + " entered_by = values(entered_by), entered_at = values(entered_at), tell_at = values(tell_at)",
                team.townId(),
                team.key(),
                personId,
                kind.name(),
                until,
                by,
                now,
                tell == null || tell.isBefore(now) ? null : tell); // who enters it this late has seen the day
        facts.fire(new CertificateFact.Entered(team.townId(), team.key(), personId, kind, until, by, now));
    }

    /** @throws Problem 404 {@code certificate.unknown} */
    void end(Team team, long personId, CertificateKind kind, long by) {
        int ended = Sql.change(
                em,
                "delete from certificate where town_id = ? and taker = ? and person_id = ? and kind = ?",
                team.townId(),
                team.key(),
                personId,
                kind.name());
        if (ended == 0) throw Problems.notFound("certificate.unknown");
        facts.fire(new CertificateFact.Ended(team.townId(), team.key(), personId, kind, by, clock.instant()));
    }

    /** They are of that team no more. */
    void endAll(Team team, long personId, Long by) {
        List<Held> all = of(team).stream().filter(h -> h.personId() == personId).toList();
        if (all.isEmpty()) return;
        Sql.change(
                em,
                "delete from certificate where town_id = ? and taker = ? and person_id = ?",
                team.townId(),
                team.key(),
                personId);
        for (Held h : all)
            facts.fire(new CertificateFact.Ended(team.townId(), team.key(), personId, h.kind(), by, clock.instant()));
    }

    /** Of these, which nobody of that station or unit holds on that day. @param team {@link Team#key} */
    public Set<CertificateKind> lacking(long townId, long team, Collection<CertificateKind> asked, LocalDate day) {
        if (asked.isEmpty()) return Set.of();
        List<CertificateKind> there = Sql.rows(
                em,
                "select distinct kind from certificate where town_id = ? and taker = ?"
                        + " and (valid_until is null or valid_until >= ?)",
                row -> CertificateKind.valueOf(row.getString(1)),
                townId,
                team,
                day);
        return CertificateKind.of(CertificateKind.bits(asked) & ~CertificateKind.bits(there));
    }

    /** Tells of one that is near its last day; false: there is none. Past those that another instance holds. */
    boolean tellOfNext() {
        Instant now = clock.instant();
        List<Runnable> next = Sql.rows(
                em,
                "select id, town_id, taker, person_id, kind, valid_until from certificate where tell_at <= ?"
                        + " order by tell_at limit 1 for update skip locked",
                this::telling,
                now);
        next.forEach(Runnable::run);
        return !next.isEmpty();
    }

    private Runnable telling(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        CertificateFact.Ending fact = new CertificateFact.Ending(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                CertificateKind.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                clock.instant());
        return () -> {
            Sql.change(em, "update certificate set tell_at = null where id = ?", id);
            // after a stop of weeks it may be over already: the page says so
            if (!fact.until().isBefore(Days.day(fact.at()))) facts.fire(fact);
        };
    }
}
