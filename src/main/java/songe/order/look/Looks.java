package songe.order.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Sql;

/** Writes looks down and tells those whom they are about. */
@ApplicationScoped
public class Looks {
    /** Who looks again within this time has not looked anew. */
    static final Duration ONCE_IN = Duration.ofMinutes(10);

    private final EntityManager em;
    private final Items items;
    private final Clock clock;

    Looks(EntityManager em, Items items, Clock clock) {
        this.em = em;
        this.items = items;
        this.clock = clock;
    }

    /** What was read. */
    @Schema(name = "LookWhat")
    public enum What {
        PHONE,
        ADDRESS
    }

    /**
     * The order that was looked at.
     *
     * @param personId whose data it is; null where they have no account
     */
    public record At(long townId, long orderId, String number, long itemId, long orderedBy, Long personId) {}

    /** Who looked. @param role in a word */
    public record Looker(Caller caller, String unit, String role) {}

    /**
     * Runs in the transaction of the read. The question first spares a reload the attempt; the unique key holds when
     * many reads of one looker come at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(At at, Looker by, What what) {
        Instant now = clock.instant();
        String before = "select 1 from look where order_id = ? and by_id = ? and what = ? and at > ? limit 1";
        if (!Sql.rows(em, before, row -> true, at.orderId(), by.caller().id(), what.name(), now.minus(ONCE_IN))
                .isEmpty()) return;
        // one row of values, never "insert … select": that one holds the table's counter while it waits for a twin
        Sql.change(
                em,
                "insert into look (town_id, order_id, order_number, item_id, ordered_by, person_id, what, at,"
                        + " slot, by_id, by_name, unit, role) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update id = id",
                at.townId(),
                at.orderId(),
                at.number(),
                at.itemId(),
                at.orderedBy(),
                at.personId(),
                what.name(),
                now,
                now.getEpochSecond() / ONCE_IN.toSeconds(),
                by.caller().id(),
                by.caller().name(),
                by.unit(),
                by.role());
    }

    /** Forgets up to a thousand older ones; says how many. */
    @Transactional
    public int forgetBefore(Instant at) {
        return em.createNativeQuery("delete from look where at < ? limit 1000")
                .setParameter(1, at)
                .executeUpdate();
    }

    List<LookView> allAbout(long personId) {
        return titled(Look.about(personId, null, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Forgets who looked at somebody's data. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetAbout(long personId) {
        Look.delete("orderedBy = ?1 or personId = ?1", personId);
    }

    /** @param orderNumber null for all orders */
    @Transactional
    Page<LookView> about(Caller caller, String orderNumber, PageRequest page) {
        Cursor after = page.cursor();
        long before = after == null ? Long.MAX_VALUE : after.id();
        List<Look> rows = Look.about(caller.id(), orderNumber, before, page.size + 1);
        Page<Look> shown = Page.of(rows, page.size, l -> new Cursor(0, l.id()));
        return new Page<>(titled(shown.items()), shown.next());
    }

    private List<LookView> titled(List<Look> looks) {
        Map<Long, ItemRef> itemById =
                items.byIds(looks.stream().map(Look::itemId).collect(Collectors.toSet()));
        return looks.stream().map(l -> l.view(itemById.get(l.itemId()).title())).toList();
    }
}
