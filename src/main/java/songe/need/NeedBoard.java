package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.place.Areas;
import songe.place.Point;
import songe.shared.ById;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Sql;

/** The board that everybody reads, and what somebody posted. */
@ApplicationScoped
@Transactional
class NeedBoard {
    /** What somebody calls near; a degree of latitude is 111 km, and of longitude here 95 km. */
    private static final double NEAR_LAT = 2.0 / 111;

    private static final double NEAR_LNG = 2.0 / 95;

    /** The squares of the table's column of that name, in one degree: a few of them hold all that is near. */
    private static final int ROWS = 50;

    private static final int COLUMNS = 45;
    private static final long IN_A_ROW = 100_000;

    private final EntityManager em;
    private final NeedViews views;
    private final Areas areas;

    NeedBoard(EntityManager em, NeedViews views, Areas areas) {
        this.em = em;
        this.views = views;
        this.areas = areas;
    }

    /** @param status null: all but what was merged or taken down. @param near null: anywhere, else within two kilometres */
    record Query(NeedStatus status, NeedCategory category, String area, Point near, Long poster) {}

    /** Newest first. By the primary key or ix_need_board; ix_need_category, ix_need_area; ix_need_near with {@code near}. */
    Page<NeedSummary> page(Caller caller, long townId, Query query, PageRequest page) {
        List<Long> ids = newest(townId, query, page);
        Map<Long, Need> byId = ById.all(em, Need.class, ids).stream().collect(Collectors.toMap(n -> n.id, n -> n));
        Page<Need> found = Page.of(ids.stream().map(byId::get).toList(), page.size, n -> new Cursor(0, n.id));
        return new Page<>(views.summaries(caller, townId, found.items()), found.next());
    }

    /** One more than fit on the page. */
    private List<Long> newest(long townId, Query query, PageRequest page) {
        Cursor after = page.cursor();
        Set<String> status = shown(query).stream().map(Enum::name).collect(Collectors.toSet());
        Where where = new Where()
                .and("town_id = ?", townId)
                .and("id < ?", after == null ? Long.MAX_VALUE : after.id())
                .andIn("status", status);
        if (query.category() != null) where.and("category = ?", query.category().name());
        if (query.area() != null) where.andIn("area_code", areas.within(townId, query.area()));
        if (query.poster() != null) where.and("poster_id = ?", query.poster());
        int limit = page.size + 1;
        if (query.near() != null) return nearby(query.near(), where, limit);
        return ids("select id from need" + where.sql() + newestFirst(limit), where.values());
    }

    /** The newest of each square, and of these the newest: however many there are, no square is read further than that. */
    private List<Long> nearby(Point at, Where where, int limit) {
        where.and("lat between ? and ?", at.lat() - NEAR_LAT, at.lat() + NEAR_LAT)
                .and("lng between ? and ?", at.lng() - NEAR_LNG, at.lng() + NEAR_LNG);
        List<Object> values = new ArrayList<>();
        List<String> squares = new ArrayList<>();
        for (long row = floor(at.lat() - NEAR_LAT, ROWS); row <= floor(at.lat() + NEAR_LAT, ROWS); row++)
            for (long column = floor(at.lng() - NEAR_LNG, COLUMNS);
                    column <= floor(at.lng() + NEAR_LNG, COLUMNS);
                    column++) {
                squares.add("(select id from need force index (ix_need_near)" + where.sql() + " and square = ?"
                        + newestFirst(limit) + ")");
                values.addAll(List.of(where.values()));
                values.add(row * IN_A_ROW + column);
            }
        String all = String.join(" union all ", squares);
        return ids("select id from (" + all + ") nearby" + newestFirst(limit), values.toArray());
    }

    private static long floor(double degrees, int squares) {
        return (long) Math.floor(degrees * squares);
    }

    private static String newestFirst(int limit) {
        return " order by id desc limit " + limit;
    }

    private List<Long> ids(String sql, Object... values) {
        return Sql.rows(em, sql, row -> row.getLong(1), values);
    }

    /** What is asked for, and with what. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where and(String condition, Object... with) {
            conditions.add(condition);
            values.addAll(List.of(with));
            return this;
        }

        Where andIn(String column, Collection<?> any) {
            return any.isEmpty() ? and("1 = 0") : and(column + " in " + Sql.marks(any), any.toArray());
        }

        String sql() {
            return " where " + String.join(" and ", conditions);
        }

        Object[] values() {
            return values.toArray();
        }
    }

    private static Set<NeedStatus> shown(Query query) {
        if (query.status() != null) return Set.of(query.status());
        Set<NeedStatus> all = new HashSet<>(List.of(NeedStatus.values()));
        if (query.poster() == null) all.removeAll(NeedStatus.HIDDEN);
        return all;
    }
}
