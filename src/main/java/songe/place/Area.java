package songe.place;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Entity
class Area extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Null above the towns. */
    private Long townId;

    private String code;
    private String parentCode;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    private String name;

    protected Area() {}

    Area(Long townId, String code) {
        this.townId = townId;
        this.code = code;
    }

    static Optional<Area> of(long townId, String code) {
        return find("townId = ?1 and code = ?2", townId, code).firstResultOptional();
    }

    static Optional<Area> aboveTowns(String code) {
        return find("townId is null and code = ?1", code).firstResultOptional();
    }

    static List<Area> townsIn(Collection<String> districtCodes) {
        return list("parentCode in ?1 and level = ?2 and townId is not null", districtCodes, AreaLevel.TOWN);
    }

    static List<Area> ofTown(long townId) {
        return list("townId = ?1 order by code", townId);
    }

    boolean fill(String parentCode, AreaLevel level, String name) {
        boolean changed =
                !Objects.equals(this.parentCode, parentCode) || this.level != level || !Objects.equals(this.name, name);
        this.parentCode = parentCode;
        this.level = level;
        this.name = name;
        return changed;
    }

    AreaRef ref() {
        return new AreaRef(townId, code, parentCode, level, name);
    }
}
