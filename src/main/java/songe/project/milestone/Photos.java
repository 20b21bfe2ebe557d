package songe.project.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import songe.shared.Problems;
import songe.shared.Sql;

/** One small photo a milestone, kept in the database: there are few, and they go where the backup goes. */
@ApplicationScoped
public class Photos {
    private static final String TYPE = "image/jpeg";

    private final EntityManager em;

    Photos(EntityManager em) {
        this.em = em;
    }

    public record Photo(String type, byte[] bytes) {}

    /** @param photo a JPEG already made small */
    void put(long townId, long milestoneId, byte[] photo, Instant now) {
        Sql.change(
                em,
                "insert into milestone_photo (milestone_id, town_id, type, bytes, at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update type = values(type), bytes = values(bytes), at = values(at)",
                milestoneId,
                townId,
                TYPE,
                photo,
                now);
    }

    Photo get(long milestoneId) {
        return Sql.rows(
                        em,
                        "select type, bytes from milestone_photo where milestone_id = ?",
                        row -> new Photo(row.getString(1), row.getBytes(2)),
                        milestoneId)
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("photo.none"));
    }

    /** The ids of a project's milestones that have one. */
    List<Long> of(long projectId) {
        return Sql.rows(
                em,
                "select p.milestone_id from milestone_photo p join milestone m on m.id = p.milestone_id"
                        + " where m.project_id = ?",
                row -> row.getLong(1),
                projectId);
    }

    void forget(long milestoneId) {
        Sql.change(em, "delete from milestone_photo where milestone_id = ?", milestoneId);
    }
}
