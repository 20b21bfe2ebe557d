package songe.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A {@link PlannedTime} of a version. */
@Entity
@Table(name = "item_version_offer")
class VersionOffer extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long versionId;
    private long stationId;
    private int weekday;
    private String starts;
    private String ends;
    private int capacity;

    protected VersionOffer() {}

    private VersionOffer(ItemVersion version, PlannedTime time) {
        townId = version.townId();
        versionId = version.id();
        stationId = time.stationId();
        weekday = time.weekday();
        starts = time.starts();
        ends = time.ends();
        capacity = time.capacity();
    }

    static List<PlannedTime> of(ItemVersion version) {
        return VersionOffer.<VersionOffer>list("versionId = ?1 order by stationId, weekday, starts", version.id())
                .stream()
                .map(VersionOffer::time)
                .toList();
    }

    static void replace(ItemVersion version, List<PlannedTime> times) {
        delete("versionId = ?1", version.id());
        times.forEach(time -> new VersionOffer(version, time).persist());
    }

    /** Of every version of the item. */
    static void forget(long townId, long itemId) {
        delete(
                "townId = ?1 and versionId in (select v.id from ItemVersion v where v.townId = ?1 and v.itemId = ?2)",
                townId,
                itemId);
    }

    private PlannedTime time() {
        return new PlannedTime(stationId, weekday, starts, ends, capacity);
    }
}
