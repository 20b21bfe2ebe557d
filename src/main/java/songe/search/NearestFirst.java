package songe.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import songe.shared.Cursor;

/** Walks from the nearest stations outwards until the page is full: only what is shown is ever read. */
final class NearestFirst {
    private final EntityManager em;
    private final long townId;
    private final Filter filter;
    private final Cursor after;
    private final int limit;
    private final List<Hit> found = new ArrayList<>();
    /** Who carries something is not far away any more. */
    private final List<Long> nearer = new ArrayList<>();

    /** @param filter its stations are the rings' */
    NearestFirst(EntityManager em, long townId, Filter filter, Cursor after, int limit) {
        this.em = em;
        this.townId = townId;
        this.filter = filter;
        this.after = after;
        this.limit = limit;
    }

    List<Hit> through(List<Ring> rings, boolean andWhatIsNowhere) {
        for (Ring ring : rings) {
            if (found.size() < limit && !isBefore(ring.metres())) take(ring);
            nearer.addAll(ring.stationIds());
        }
        if (andWhatIsNowhere && found.size() < limit) takeTheRest();
        return found;
    }

    private boolean isBefore(long key) {
        return after != null && key < after.key();
    }

    private void take(Ring ring) {
        Sql sql = new Sql()
                .add("select distinct s.item_id, ? from shown_at s", ring.metres())
                .add("join shown_item i on i.item_id = s.item_id where s.town_id = ? and", townId)
                .in("s.station_id", ring.stationIds())
                .add("and s.item_id > ?", lastId(ring.metres()));
        add(sql, "s");
    }

    private void takeTheRest() {
        Sql sql = new Sql()
                .add("select i.item_id, ? from shown_item i where i.town_id = ?", Search.NOWHERE, townId)
                .add("and i.item_id > ?", lastId(Search.NOWHERE));
        add(sql, "i");
    }

    private void add(Sql sql, String alias) {
        if (!nearer.isEmpty()) {
            sql.add("and not exists (select 1 from shown_at n where n.item_id = " + alias + ".item_id and")
                    .in("n.station_id", nearer)
                    .add(")");
        }
        filter.hide(sql, alias + ".item_id");
        if (filter.list() != null) sql.add("and i.list = ?", filter.list().name());
        if (filter.category() != null) sql.add("and i.category = ?", filter.category());
        sql.add("order by " + alias + ".item_id limit ?", limit - found.size());
        found.addAll(sql.hits(em));
    }

    private long lastId(long key) {
        return after != null && key == after.key() ? after.id() : 0;
    }
}
