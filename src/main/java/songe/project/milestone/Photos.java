package songe.project.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** One small photo a milestone, kept in the database: there are few, and they go where the backup goes. */
@ApplicationScoped
public class Photos {
    /** What a phone makes of a photo of 1,600 pixels. */
    static final int LARGEST = 600_000;

    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private final EntityManager em;

    Photos(EntityManager em) {
        this.em = em;
    }

    public record Photo(String type, byte[] bytes) {}

    /** @throws Problem 422 {@code photo.kind} unless it is a JPEG or a PNG by its first bytes, {@code photo.too-large} */
    void put(long townId, long milestoneId, byte[] photo, Instant now) {
        if (photo.length > LARGEST) throw Problems.unprocessable("photo.too-large", LARGEST / 1000);
        Sql.change(
                em,
                "insert into milestone_photo (milestone_id, town_id, type, bytes, at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update type = values(type), bytes = values(bytes), at = values(at)",
                milestoneId,
                townId,
                typeOf(photo),
                photo,
                now);
    }

    private static String typeOf(byte[] photo) {
        if (begins(photo, JPEG)) return "image/jpeg";
        if (begins(photo, PNG)) return "image/png";
        throw Problems.unprocessable("photo.kind");
    }

    private static boolean begins(byte[] bytes, int[] with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
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
