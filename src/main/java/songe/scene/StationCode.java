package songe.scene;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** A station's present token. Its picture is read and written apart, since most who look for a token do not want it. */
@Entity
class StationCode extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long stationId;
    private String token;
    private Instant madeAt;

    protected StationCode() {}

    static Optional<StationCode> of(String token) {
        return find("token", token).firstResultOptional();
    }

    static Optional<StationCode> of(long townId, long stationId) {
        return find("townId = ?1 and stationId = ?2", townId, stationId).firstResultOptional();
    }

    long stationId() {
        return stationId;
    }

    StationCodes.Code view() {
        return new StationCodes.Code(token, madeAt);
    }
}
