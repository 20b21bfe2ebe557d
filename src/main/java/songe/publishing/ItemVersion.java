package songe.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.catalog.ItemContent;
import songe.shared.Cursor;
import songe.shared.Problems;

@Entity
class ItemVersion extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long itemId;
    /** 1, 2, 3 … of an item. */
    @Column(name = "number")
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private VersionStatus status = VersionStatus.DRAFT;

    @Embedded
    private ItemContent content;

    private Instant submittedAt;
    private Long submittedBy;
    private Instant decidedAt;
    private Long decidedBy;
    private String reason;

    @Version
    private int revision;

    protected ItemVersion() {}

    /** A draft. */
    ItemVersion(long townId, long itemId, int ordinal, ItemContent content) {
        this.townId = townId;
        this.itemId = itemId;
        this.ordinal = ordinal;
        this.content = content;
    }

    static Optional<ItemVersion> latest(long townId, long itemId) {
        return find("townId = ?1 and itemId = ?2 order by ordinal desc", townId, itemId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The latest of each item. */
    static Map<Long, ItemVersion> latest(long townId, Collection<Long> itemIds) {
        if (itemIds.isEmpty()) return Map.of();
        return ItemVersion.<ItemVersion>list(
                        "select v from ItemVersion v where v.townId = ?1 and v.itemId in ?2 and v.ordinal ="
                                + " (select max(w.ordinal) from ItemVersion w where w.itemId = v.itemId)",
                        townId,
                        itemIds)
                .stream()
                .collect(Collectors.toMap(v -> v.itemId, Function.identity()));
    }

    /** Those that wait, longest first. */
    static List<ItemVersion> waiting(long townId, Cursor after, int limit) {
        Instant since = after == null ? Instant.EPOCH : Instant.ofEpochMilli(after.key());
        long id = after == null ? 0 : after.id();
        return ItemVersion.<ItemVersion>find(
                        "townId = ?1 and status = ?2 and (submittedAt > ?3 or submittedAt = ?3 and id > ?4)"
                                + " order by submittedAt, id",
                        townId,
                        VersionStatus.SUBMITTED,
                        since,
                        id)
                .page(0, limit)
                .list();
    }

    static long countWaiting(long townId) {
        return count("townId = ?1 and status = ?2", townId, VersionStatus.SUBMITTED);
    }

    /** All of an item's, with the times they planned. */
    static void forget(long townId, long itemId) {
        VersionOffer.forget(townId, itemId);
        delete("townId = ?1 and itemId = ?2", townId, itemId);
    }

    /** @throws songe.shared.Problem 409 {@code publication.transition} while it waits or once it was approved */
    void write(ItemContent written) {
        if (!status.isOpenToMaker()) throw refused("修改");
        content = written;
    }

    void submit(Instant now, long by) {
        become(VersionStatus.SUBMITTED);
        submittedAt = now;
        submittedBy = by;
    }

    void takeBack() {
        become(VersionStatus.DRAFT);
    }

    void approve(Instant now, long by) {
        decide(VersionStatus.APPROVED, now, by, null);
    }

    void sendBack(Instant now, long by, String why) {
        decide(VersionStatus.SENT_BACK, now, by, why);
    }

    private void decide(VersionStatus next, Instant now, long by, String why) {
        become(next);
        decidedAt = now;
        decidedBy = by;
        reason = why;
    }

    private void become(VersionStatus next) {
        if (!status.canBecome(next)) throw refused(next.words());
        status = next;
    }

    private RuntimeException refused(String next) {
        return Problems.conflict("publication.transition", status.words(), next);
    }

    /** Not public yet. */
    boolean isOpen() {
        return status != VersionStatus.APPROVED;
    }

    long id() {
        return id;
    }

    long townId() {
        return townId;
    }

    long itemId() {
        return itemId;
    }

    int ordinal() {
        return ordinal;
    }

    VersionStatus status() {
        return status;
    }

    ItemContent content() {
        return content;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Long submittedBy() {
        return submittedBy;
    }

    /** Why it was sent back the last time. */
    String reason() {
        return reason;
    }

    int revision() {
        return revision;
    }
}
