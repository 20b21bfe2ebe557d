package songe.place;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

@Entity
@Table(name = "station_closure")
class Closure extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long stationId;
    private LocalDate day;
    private String reason;

    protected Closure() {}

    /** Of all stations, from that day on. */
    static List<Closure> ofTown(long townId, LocalDate from) {
        return list("townId = ?1 and day >= ?2 order by day", townId, from);
    }

    static List<Closure> of(long townId, long stationId, LocalDate from) {
        return list("townId = ?1 and stationId = ?2 and day >= ?3 order by day", townId, stationId, from);
    }

    long stationId() {
        return stationId;
    }

    LocalDate day() {
        return day;
    }

    ClosedDay view() {
        return new ClosedDay(day, reason);
    }
}
