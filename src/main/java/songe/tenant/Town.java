package songe.tenant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class Town extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    protected Town() {}

    Town(String code, String name) {
        this.code = code;
        this.name = name;
    }

    TownRef ref() {
        return new TownRef(id, code, name);
    }

    /** Says whether anything changed. */
    boolean rename(String name) {
        boolean changed = !this.name.equals(name);
        this.name = name;
        return changed;
    }
}
