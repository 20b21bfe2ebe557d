package songe.draw;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

/** Somebody who entered, alone or with the family. */
@Entity
class DrawEntry extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long sessionId;
    private String pseudonym;
    private String beneficiaryKey;
    private int weight;
    private int places;

    @Column(name = "draw_rank")
    private Integer rank;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected DrawEntry() {}

    DrawEntry(Draw draw, String pseudonym, String beneficiaryKey, int weight, int places) {
        this.townId = draw.townId();
        this.sessionId = draw.sessionId();
        this.pseudonym = pseudonym;
        this.beneficiaryKey = beneficiaryKey;
        this.weight = weight;
        this.places = places;
    }

    static List<DrawEntry> of(long sessionId) {
        return list("sessionId = ?1 order by pseudonym", sessionId);
    }

    String pseudonym() {
        return pseudonym;
    }

    Integer rank() {
        return rank;
    }

    Outcome outcome() {
        return outcome;
    }

    Lots.Entry entry() {
        return new Lots.Entry(pseudonym, weight, places);
    }

    void came(Lots.Lot lot) {
        rank = lot.rank();
        outcome = lot.outcome();
    }
}
