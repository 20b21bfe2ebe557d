package songe.browse.menu;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An item's place in a menu. */
@Entity
class MenuItem extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long menuId;
    private long itemId;
    private int position;

    protected MenuItem() {}

    private MenuItem(long townId, long menuId, long itemId, int position) {
        this.townId = townId;
        this.menuId = menuId;
        this.itemId = itemId;
        this.position = position;
    }

    /** The items of each menu, in their order. */
    static Map<Long, List<Long>> ofTown(long townId) {
        return MenuItem.<MenuItem>list("townId = ?1 order by menuId, position", townId).stream()
                .collect(Collectors.groupingBy(
                        i -> i.menuId, LinkedHashMap::new, Collectors.mapping(i -> i.itemId, Collectors.toList())));
    }

    static void remove(long menuId) {
        delete("menuId = ?1", menuId);
    }

    static void put(long townId, long menuId, List<Long> itemIds) {
        remove(menuId);
        for (int at = 0; at < itemIds.size(); at++) new MenuItem(townId, menuId, itemIds.get(at), at).persist();
    }
}
