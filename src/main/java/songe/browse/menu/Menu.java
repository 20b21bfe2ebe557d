package songe.browse.menu;

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
class Menu extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String code;
    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private MenuPicture picture;

    private int position;

    protected Menu() {}

    static List<Menu> ofTown(long townId) {
        return list("townId = ?1 order by position, id", townId);
    }

    static Optional<Menu> of(long townId, String code) {
        return find("townId = ?1 and code = ?2", townId, code).firstResultOptional();
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    MenuPicture picture() {
        return picture;
    }

    int position() {
        return position;
    }
}
