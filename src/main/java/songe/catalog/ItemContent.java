package songe.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What the public reads of an item. Empty words are null.
 *
 * @param publishFrom shown from here on; null: at once
 * @param publishUntil shown until before this; null: until it is withdrawn
 */
@Embeddable
public record ItemContent(
        @Enumerated(EnumType.STRING) ListKind list,
        String category,
        String title,
        String summary,
        String description,
        @Enumerated(EnumType.STRING) Fulfilment fulfilment,
        @Enumerated(EnumType.STRING) Booking booking,
        int durationMinutes,
        int capacity,
        String eligibility,
        String guards,
        Instant publishFrom,
        Instant publishUntil) {

    static final ItemContent NONE =
            new ItemContent(null, null, null, null, null, null, null, 0, 0, null, null, null, null);

    /** The same, as far as town data says nothing else. */
    ItemContent with(ItemData d) {
        return new ItemContent(
                d.list(),
                d.category(),
                d.title(),
                summary,
                description,
                d.fulfilment(),
                d.booking(),
                d.durationMinutes(),
                d.capacity(),
                d.eligibility(),
                d.guards(),
                publishFrom,
                publishUntil);
    }

    /** The same, shown at another time. */
    public ItemContent shown(Instant from, Instant until) {
        return new ItemContent(
                list,
                category,
                title,
                summary,
                description,
                fulfilment,
                booking,
                durationMinutes,
                capacity,
                eligibility,
                guards,
                from,
                until);
    }
}
