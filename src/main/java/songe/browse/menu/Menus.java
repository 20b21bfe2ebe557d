package songe.browse.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.browse.Catalogue;
import songe.browse.menu.MenuViews.ChosenItem;
import songe.browse.menu.MenuViews.MenuDetail;
import songe.browse.menu.MenuViews.MenuDraft;
import songe.browse.menu.MenuViews.MenuView;
import songe.catalog.ItemRef;
import songe.catalog.ItemStatus;
import songe.catalog.Items;
import songe.shared.Problems;
import songe.shared.Transactions;

/** The menus of a town. */
@ApplicationScoped
public class Menus {
    private final EntityManager em;
    private final Transactions transactions;
    private final Items items;
    private final Catalogue catalogue;

    Menus(EntityManager em, Transactions transactions, Items items, Catalogue catalogue) {
        this.em = em;
        this.transactions = transactions;
        this.items = items;
        this.catalogue = catalogue;
    }

    /** In the town's order. */
    List<MenuView> of(long townId) {
        return transactions.retrying(() -> {
            Map<Long, List<Long>> chosen = MenuItem.ofTown(townId);
            var shown = new HashSet<Long>();
            items.byIds(chosen.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                    .values()
                    .forEach(i -> {
                        if (i.isShown()) shown.add(i.id());
                    });
            return Menu.ofTown(townId).stream()
                    .map(m -> new MenuView(m.code(), m.title(), m.summary(), m.picture(), (int)
                            chosen.getOrDefault(m.id(), List.of()).stream()
                                    .filter(shown::contains)
                                    .count()))
                    .toList();
        });
    }

    /** Only what the public sees now. @param near lng,lat; null: from where the reader lives */
    MenuDetail one(long townId, String code, String near) {
        return transactions.retrying(() -> {
            Menu m = get(townId, code);
            return new MenuDetail(
                    m.code(), m.title(), m.summary(), m.picture(), catalogue.chosen(townId, chosen(m, townId), near));
        });
    }

    /** With what is withdrawn. */
    MenuDraft draft(long townId, String code) {
        return transactions.retrying(() -> {
            Menu m = get(townId, code);
            List<Long> ids = chosen(m, townId);
            Map<Long, ItemRef> byId = items.byIds(ids);
            List<ChosenItem> all = ids.stream()
                    .map(byId::get)
                    .map(i -> new ChosenItem(i.id(), i.data().code(), i.title(), i.isShown()))
                    .toList();
            return new MenuDraft(m.code(), m.title(), m.summary(), m.picture(), m.position(), all);
        });
    }

    private static List<Long> chosen(Menu menu, long townId) {
        return MenuItem.ofTown(townId).getOrDefault(menu.id(), List.of());
    }

    private static Menu get(long townId, String code) {
        return Menu.of(townId, code).orElseThrow(() -> Problems.notFound("menu.unknown"));
    }

    /** Makes the menu or replaces it as a whole. @throws Problem 422 {@code item.unknown}, {@code menu.twice} */
    public void put(long townId, String code, PutMenu in) {
        transactions.retrying(() -> {
            check(townId, in.items());
            // whoever comes second waits on the menu's row, and replaces what the first one chose
            em.createNativeQuery("insert into menu (town_id, code, title, summary, picture, position)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6)"
                            + " on duplicate key update title = ?3, summary = ?4, picture = ?5, position = ?6")
                    .setParameter(1, townId)
                    .setParameter(2, code)
                    .setParameter(3, in.title().strip())
                    .setParameter(4, in.summary())
                    .setParameter(5, in.picture().name())
                    .setParameter(6, in.position())
                    .executeUpdate();
            MenuItem.put(townId, get(townId, code).id(), in.items());
            return null;
        });
    }

    private void check(long townId, List<Long> ids) {
        if (new HashSet<>(ids).size() < ids.size()) throw Problems.field("items", "menu.twice");
        Map<Long, ItemRef> byId = items.byIds(ids);
        for (Long id : ids) {
            ItemRef item = byId.get(id);
            boolean known = item != null
                    && item.townId() == townId
                    && item.publication().status() != ItemStatus.DRAFT;
            if (!known) throw Problems.field("items", "item.unknown");
        }
    }

    void remove(long townId, String code) {
        transactions.retrying(() -> {
            Menu menu = get(townId, code);
            MenuItem.remove(menu.id());
            menu.delete();
            return null;
        });
    }
}
