package songe.pledge;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import songe.shared.Sql;

/**
 * A pledge as its row stands. It is read and written as plain rows: its quantities change below whoever has read it.
 *
 * @param itemId what is given through it; null for what nobody orders here
 * @param unitWord what is counted, such as 人次
 * @param until the last day
 * @param closedAt what was free expired then; null: it goes on, or begins later
 */
record Pledge(
        long id,
        long townId,
        String number,
        long partnerId,
        String title,
        Long itemId,
        String unitWord,
        LocalDate from,
        LocalDate until,
        Balance balance,
        Instant closedAt) {

    private static final String SELECT = "select id, town_id, number, partner_id, title, item_id, unit_word, first_day,"
            + " last_day, pledged, committed, used, expired, free, closed_at from pledge where ";

    static Pledge byId(EntityManager em, long id) {
        return Sql.rows(em, SELECT + "id = ?", Pledge::read, id).get(0);
    }

    /** Of these units only. @param lock keeps it as it is read until the transaction ends */
    static Optional<Pledge> of(EntityManager em, long townId, Collection<Long> units, String number, boolean lock) {
        if (units.isEmpty()) return Optional.empty();
        String sql = SELECT + "town_id = ? and number = ? and partner_id in " + Sql.marks(units)
                + (lock ? " for update" : "");
        return Sql.rows(em, sql, Pledge::read, values(units, townId, number)).stream()
                .findFirst();
    }

    /**
     * Those that go on or begin later, what ends first before the others. By ix_pledge_running, ix_pledge_town.
     *
     * @param whose the column that says so: partner_id, town_id
     */
    static List<Pledge> running(
            EntityManager em, String whose, Collection<Long> which, LocalDate after, long afterId, int limit) {
        List<Object> values = new ArrayList<>(which);
        values.addAll(List.of(after, after, afterId));
        return Sql.rows(
                em,
                SELECT + whose + " in " + Sql.marks(which)
                        + " and closed_at is null and (last_day > ? or last_day = ?"
                        + " and id > ?) order by last_day, id limit " + limit,
                Pledge::read,
                values.toArray());
    }

    /** Newest first. By ix_pledge_unit. */
    static List<Pledge> over(EntityManager em, Collection<Long> units, long beforeId, int limit) {
        List<Object> values = new ArrayList<>(units);
        values.add(beforeId);
        return Sql.rows(
                em,
                SELECT + "partner_id in " + Sql.marks(units) + " and id < ? and closed_at is not null order by id desc"
                        + " limit " + limit,
                Pledge::read,
                values.toArray());
    }

    /** Of an item, on a day, what ends first before the others. By ix_pledge_item. */
    static List<Pledge> covering(EntityManager em, long townId, long itemId, LocalDate day) {
        return Sql.rows(
                em,
                SELECT + "town_id = ? and item_id = ? and first_day <= ? and last_day >= ? and closed_at is null"
                        + " order by last_day, id",
                Pledge::read,
                townId,
                itemId,
                day,
                day);
    }

    /** One of the item goes on or begins later. By ix_pledge_item. */
    static boolean isOpen(EntityManager em, long townId, long itemId) {
        String sql = "select id from pledge where town_id = ? and item_id = ? and closed_at is null limit 1";
        return !Sql.rows(em, sql, row -> 1, townId, itemId).isEmpty();
    }

    /** Of one unit, begun on one of these days and not carried on yet; locked. */
    static List<Pledge> notCopied(EntityManager em, long townId, long unit, LocalDate from, LocalDate until) {
        return Sql.rows(
                em,
                SELECT + "town_id = ? and partner_id = ? and first_day >= ? and first_day <= ?"
                        + " and id not in (select c.copied_from from pledge c where c.town_id = ?"
                        + " and c.partner_id = ? and c.copied_from is not null) order by id for update",
                Pledge::read,
                townId,
                unit,
                from,
                until,
                townId,
                unit);
    }

    private static Object[] values(Collection<Long> units, Object... first) {
        List<Object> values = new ArrayList<>(List.of(first));
        values.addAll(units);
        return values.toArray();
    }

    private static Pledge read(ResultSet row) throws SQLException {
        return new Pledge(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6) == null ? null : row.getLong(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                new Balance(row.getInt(10), row.getInt(11), row.getInt(12), row.getInt(13), row.getInt(14)),
                Sql.instant(row, 15));
    }
}
