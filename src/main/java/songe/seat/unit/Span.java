package songe.seat.unit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Read here, but changed by conditional updates only, as seats are. */
@Entity
@Table(name = "unit_span")
class Span extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long itemId;
    private long stationId;
    private Instant startsAt;
    private Instant endsAt;
    private int places;
    /** Who keeps it while filling in a form. */
    private Long personId;

    private Instant heldUntil;

    protected Span() {}

    Span(Asked asked) {
        this.townId = asked.townId();
        this.itemId = asked.itemId();
        this.stationId = asked.stationId();
        this.startsAt = asked.startsAt();
        this.endsAt = asked.endsAt();
        this.places = asked.places();
    }

    static List<SpanRef> heldBy(long townId, long personId, Instant now) {
        return Span.<Span>list("townId = ?1 and personId = ?2 and heldUntil > ?3 order by id", townId, personId, now)
                .stream()
                .map(Span::ref)
                .toList();
    }

    static Optional<SpanRef> of(long townId, long id) {
        return Span.<Span>find("townId = ?1 and id = ?2", townId, id)
                .firstResultOptional()
                .map(Span::ref);
    }

    long townId() {
        return townId;
    }

    SpanRef ref() {
        return new SpanRef(id, itemId, stationId, startsAt, endsAt, places, heldUntil);
    }
}
