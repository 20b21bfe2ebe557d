package songe.search;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import songe.catalog.ItemFact;
import songe.catalog.Items;
import songe.place.StationFact;
import songe.schedule.Offers;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Keeps the index true: what a transaction changed is written anew, once, at its end; a rehearsal writes nothing. */
@ApplicationScoped
class SearchIndex {
    private final TransactionSynchronizationRegistry registry;
    private final EntityManager em;
    private final Transactions work;
    private final Towns towns;
    private final Items items;
    private final Offers offers;
    private final IndexRows rows;

    SearchIndex(
            TransactionSynchronizationRegistry registry,
            EntityManager em,
            Transactions work,
            Towns towns,
            Items items,
            Offers offers,
            IndexRows rows) {
        this.registry = registry;
        this.em = em;
        this.work = work;
        this.towns = towns;
        this.items = items;
        this.offers = offers;
        this.rows = rows;
    }

    /**
     * What the index was made by other rules for, or never, it is made anew for: some items a transaction, or a large town
     * would take longer than a transaction may.
     */
    void onStart(@Observes StartupEvent started) {
        for (TownRef town : towns.all()) if (work.retrying(() -> rows.isOld(town.id()))) renew(town.id());
    }

    private void renew(long townId) {
        List<Long> ids = items.idsOfTown(townId);
        changing(() -> rows.begin(townId));
        for (int from = 0; from < ids.size(); from += IndexRows.AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + IndexRows.AT_ONCE, ids.size()));
            changing(() -> rows.write(townId, some));
        }
        changing(() -> rows.isNew(townId));
    }

    private void changing(Runnable change) {
        work.retrying(() -> {
            change.run();
            return null;
        });
    }

    void onItems(@Observes ItemFact.Changed changed) {
        note(changed.townId(), changed.itemIds());
    }

    /** Items are found by the names of their stations. */
    void onStations(@Observes StationFact.Changed changed) {
        note(changed.townId(), offers.itemsAt(changed.townId(), changed.stationIds()));
    }

    private void note(long townId, Collection<Long> itemIds) {
        Pending pending = (Pending) registry.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            registry.putResource(Pending.class, pending);
            em.unwrap(SessionImplementor.class).getActionQueue().registerProcess(pending::write);
        }
        pending.items.computeIfAbsent(townId, t -> new TreeSet<>()).addAll(itemIds);
    }

    /** Hibernate has it written before it gives the connection back; a synchronization would come too late for that. */
    private final class Pending {
        private final Map<Long, Set<Long>> items = new LinkedHashMap<>();

        void write(SharedSessionContractImplementor session) {
            items.forEach(rows::write);
        }
    }
}
