package songe.partner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import songe.shared.Problem;
import songe.shared.Problems;

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
    private String about;
    /** The town was sure of it on that day; null: not yet, or no more. */
    private LocalDate verifiedOn;

    private Instant leftAt;

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

    /** @throws Problem 404 {@code partner.unknown}, also for one that has left */
    static Partner here(long townId, String code) {
        return of(townId, code).filter(Partner::isHere).orElseThrow(() -> Problems.notFound("partner.unknown"));
    }

    /** Those after that id, that are here. */
    static List<Partner> page(long townId, long afterId, int limit) {
        return Partner.<Partner>find("townId = ?1 and id > ?2 and leftAt is null order by id", townId, afterId)
                .page(0, limit)
                .list();
    }

    static boolean isThere(long townId, String name) {
        return count("townId = ?1 and name = ?2 and leftAt is null", townId, name) > 0;
    }

    /** Whom the town names is here, also after it had left. */
    boolean fill(String name, PartnerKind kind) {
        boolean changed = !name.equals(this.name) || kind != this.kind || leftAt != null;
        this.name = name;
        this.kind = kind;
        this.leftAt = null;
        return changed;
    }

    /** What it tells about itself; null for nothing. */
    void tell(String about, String phone) {
        this.about = about;
        this.phone = phone;
    }

    /** @param day null: the town is sure of it no more */
    void verify(LocalDate day) {
        verifiedOn = day;
    }

    void leave(Instant now) {
        leftAt = now;
    }

    boolean isHere() {
        return leftAt == null;
    }

    UnitProfile profile() {
        return new UnitProfile(code, name, kind, about, phone, verifiedOn);
    }

    String code() {
        return code;
    }

    PartnerRef ref() {
        return new PartnerRef(id, townId, code, name, kind, phone);
    }
}
