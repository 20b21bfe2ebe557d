package songe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.shared.Cursor;

/** Finds what everybody may see of a town. Each page costs the same, wherever it is in the list. */
@ApplicationScoped
@Transactional
public class Search {
    /** The key of what no station carries, and of everything where nobody knows where the reader is. */
    public static final long NOWHERE = Integer.MAX_VALUE;

    private final EntityManager em;
    private final Items items;

    Search(EntityManager em, Items items) {
        this.em = em;
        this.items = items;
    }

    /**
     * By words: in the title before in the category, before in the name of a station that carries it, before in the
     * summary; then by id. All words must match. A single character matches wherever it stands; no letter and no digit
     * at all matches nothing.
     */
    public List<Hit> best(long townId, String words, Filter filter, Cursor after, int limit) {
        return new BestFirst(em, townId, now(townId, filter), Grams.words(words), after, limit).find();
    }

    /** In which half of what was said stands, likeliest first. */
    public List<Hit> alike(long townId, String words, Filter filter, int limit) {
        return new BestFirst(em, townId, now(townId, filter), Grams.words(words), null, limit).alike();
    }

    /**
     * By the nearest station that carries it, then by id.
     *
     * @param rings the stations that count, nearest first; none: everything is equally far
     * @param andWhatIsNowhere at the end what none of them carries
     */
    public List<Hit> nearest(
            long townId, Filter filter, List<Ring> rings, boolean andWhatIsNowhere, Cursor after, int limit) {
        return new NearestFirst(em, townId, now(townId, filter), after, limit).through(rings, andWhatIsNowhere);
    }

    private Filter now(long townId, Filter filter) {
        return filter.hiding(items.outsideWindow(townId));
    }

    public record Count(ListKind list, String category, int items) {}

    public List<Count> counts(long townId) {
        Sql sql = new Sql().add("select list, category, count(*) from shown_item where town_id = ?", townId);
        now(townId, new Filter(null, null, null)).hide(sql, "item_id");
        return sql.add("group by list, category order by list, category").rows(em).stream()
                .map(r -> new Count(ListKind.valueOf((String) r[0]), (String) r[1], ((Number) r[2]).intValue()))
                .toList();
    }
}
