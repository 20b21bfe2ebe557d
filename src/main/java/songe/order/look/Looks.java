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
        if (Look.isSince(now.minus(ONCE_IN), at.orderId(), by.caller().id(), what)) return;
        // one row of values, never "insert … select": that one holds the table's counter while it waits for a twin
        em.createNativeQuery(
                        "insert into look (town_id, order_id, order_number, item_id, ordered_by, person_id, what, at,"
                                + " slot, by_id, by_name, unit, role)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
                                + " on duplicate key update id = id")
                .setParameter(1, at.townId())
                .setParameter(2, at.orderId())
                .setParameter(3, at.number())
                .setParameter(4, at.itemId())
                .setParameter(5, at.orderedBy())
                .setParameter(6, at.personId())
                .setParameter(7, what.name())
                .setParameter(8, now)
                .setParameter(9, now.getEpochSecond() / ONCE_IN.toSeconds())
                .setParameter(10, by.caller().id())
                .setParameter(11, by.caller().name())
                .setParameter(12, by.unit())
                .setParameter(13, by.role())
                .executeUpdate();
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
