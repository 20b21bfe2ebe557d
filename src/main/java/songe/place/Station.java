package songe.place;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;

@Entity
class Station extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private StationLevel level;

    @Enumerated(EnumType.STRING)
    private StationKind kind;

    private String areaCode;
    private String address;
    private double lng;
    private double lat;
    private String openWeekdays;
    private String openingHours;
    private String phone;

    protected Station() {}

    Station(long townId, String code) {
        this.townId = townId;
        this.code = code;
    }

    static List<Station> ofTown(long townId) {
        return list("townId = ?1 order by code", townId);
    }

    static Optional<Station> of(long townId, String code) {
        return find("townId = ?1 and code = ?2", townId, code).firstResultOptional();
    }

    boolean fill(StationData wanted) {
        boolean changed = !wanted.equals(data());
        name = wanted.name();
        level = wanted.level();
        kind = wanted.kind();
        areaCode = wanted.areaCode();
        address = wanted.address();
        lng = wanted.point().lng();
        lat = wanted.point().lat();
        openWeekdays = wanted.openWeekdays();
        openingHours = wanted.openingHours();
        phone = wanted.phone();
        return changed;
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    private StationData data() {
        return new StationData(
                code, name, level, kind, areaCode, address, new Point(lng, lat), openWeekdays, openingHours, phone);
    }

    StationRef ref() {
        return new StationRef(id, townId, data(), OpeningHours.parse(openWeekdays, openingHours));
    }
}
