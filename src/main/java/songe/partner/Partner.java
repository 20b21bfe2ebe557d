package songe.partner;

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
class Partner extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private String phone;

    protected Partner() {}

    Partner(long townId, String code) {
        this.townId = townId;
        this.code = code;
    }

    static List<Partner> ofTown(long townId) {
        return list("townId = ?1 order by code", townId);
    }

    static Optional<Partner> of(long townId, String code) {
        return find("townId = ?1 and code = ?2", townId, code).firstResultOptional();
    }

    boolean fill(String name, PartnerKind kind) {
        boolean changed = !name.equals(this.name) || kind != this.kind;
        this.name = name;
        this.kind = kind;
        return changed;
    }

    String code() {
        return code;
    }

    PartnerRef ref() {
        return new PartnerRef(id, townId, code, name, kind, phone);
    }
}
