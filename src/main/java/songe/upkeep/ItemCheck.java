package songe.upkeep;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** When to look whether an item is still given. */
@Entity
class ItemCheck extends PanacheEntityBase {
    static final Duration QUIET = Duration.ofDays(60);
    static final Duration TO_ANSWER = Duration.ofDays(14);

    @Id
    private long itemId;

    private long townId;
    private long partnerId;
    private Instant askedAt;
    private Instant lookAt;

    protected ItemCheck() {}

    /** Those of the units that wait for an answer, longest first. By ix_item_check_asked. */
    static List<ItemCheck> asked(long townId, Collection<Long> partnerIds) {
        if (partnerIds.isEmpty()) return List.of();
        return list(
                "townId = ?1 and partnerId in ?2 and askedAt is not null order by askedAt, itemId", townId, partnerIds);
    }

    static Optional<ItemCheck> of(long townId, long itemId, Collection<Long> partnerIds) {
        return ItemCheck.<ItemCheck>findByIdOptional(itemId)
                .filter(c -> c.townId == townId && partnerIds.contains(c.partnerId));
    }

    void ask(Instant now) {
        askedAt = now;
        lookAt = now.plus(TO_ANSWER);
    }

    /** Somebody had it then, or the unit said so. */
    void given(Instant at) {
        askedAt = null;
        lookAt = at.plus(QUIET);
    }

    boolean isAsked() {
        return askedAt != null;
    }

    long itemId() {
        return itemId;
    }

    long townId() {
        return townId;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant lookAt() {
        return lookAt;
    }
}
