package songe.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import songe.shared.Problems;

/** What is public of an item; what waits for an approval is kept elsewhere. */
@Entity
class Item extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String code;
    private Long partnerId;

    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.PUBLISHED;

    @Embedded
    private ItemContent content = ItemContent.NONE;

    /** A pledge of it goes on or begins later; {@link ItemShelf#pledge} writes it beside whatever else happens to the item. */
    @Column(insertable = false, updatable = false)
    private boolean pledged;

    protected Item() {}

    Item(long townId, String code) {
        this.townId = townId;
        this.code = code;
    }

    /** Not public before {@link #publish}. */
    static Item draft(long townId, String code, long partnerId, ItemContent content) {
        Item item = new Item(townId, code);
        item.partnerId = partnerId;
        item.content = content;
        item.status = ItemStatus.DRAFT;
        return item;
    }

    static List<Item> of(long townId, Collection<String> codes) {
        return list("townId = ?1 and code in ?2", townId, codes);
    }

    static Optional<Item> of(long townId, String code) {
        return find("townId = ?1 and code = ?2", townId, code).firstResultOptional();
    }

    static Optional<Item> of(long townId, long id) {
        return Item.<Item>findByIdOptional(id).filter(item -> item.townId == townId);
    }

    /** Town data is public at once; what was withdrawn stays so. */
    boolean fill(ItemData wanted) {
        boolean changed = !wanted.equals(data());
        content = content.with(wanted);
        partnerId = wanted.partnerId();
        if (status == ItemStatus.DRAFT) status = ItemStatus.PUBLISHED;
        return changed;
    }

    void publish(ItemContent approved) {
        content = approved;
        status = ItemStatus.PUBLISHED;
    }

    void publishAgain() {
        become(ItemStatus.WITHDRAWN, ItemStatus.PUBLISHED);
    }

    void withdraw() {
        become(ItemStatus.PUBLISHED, ItemStatus.WITHDRAWN);
    }

    void discard() {
        if (wasPublic()) throw Problems.conflict("publication.kept", status.words());
        delete();
    }

    private void become(ItemStatus from, ItemStatus next) {
        if (status != from) throw Problems.conflict("publication.transition", status.words(), next.words());
        status = next;
    }

    boolean wasPublic() {
        return status != ItemStatus.DRAFT;
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    private ItemData data() {
        return new ItemData(
                code,
                content.list(),
                content.category(),
                content.title(),
                content.fulfilment(),
                content.booking(),
                content.durationMinutes(),
                content.capacity(),
                partnerId,
                content.eligibility(),
                content.guards());
    }

    ItemRef ref(Instant now) {
        return new ItemRef(
                id,
                townId,
                data(),
                content,
                Eligibility.parse(content.eligibility()),
                Guard.parse(content.guards()),
                new Publication(status, content.publishFrom(), content.publishUntil(), now),
                pledged);
    }
}
