package songe.need.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import songe.shared.Sql;

/** Keeps photos in the database: there are few, and they go where the backup goes. Runs in the caller's transaction. */
@ApplicationScoped
public class Photos {
    private final EntityManager em;

    Photos(EntityManager em) {
        this.em = em;
    }

    /** The one before is gone. */
    public void put(long townId, long needId, byte[] jpeg) {
        Sql.change(
                em,
                "insert into need_photo (need_id, town_id, bytes) values (?, ?, ?) on duplicate key update bytes = values(bytes)",
                needId,
                townId,
                jpeg);
    }

    public Optional<byte[]> of(long townId, long needId) {
        return Sql.rows(
                        em,
                        "select bytes from need_photo where town_id = ? and need_id = ?",
                        row -> row.getBytes(1),
                        townId,
                        needId)
                .stream()
                .findFirst();
    }

    public void forget(long needId) {
        Sql.change(em, "delete from need_photo where need_id = ?", needId);
    }
}
