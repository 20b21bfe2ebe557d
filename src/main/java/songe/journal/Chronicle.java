package songe.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import songe.shared.Sql;

/** Reads on in the journal: what came since, for those who follow it. Runs in the caller's transaction. */
@ApplicationScoped
public class Chronicle {
    /** What was told of the same thing just before lies next to it in ix_journal_subject. */
    private static final String READ = "select j.id, j.town_id, j.at, j.kind, j.subject, j.by_id, j.data,"
            + " (select p.data from journal p where p.town_id = j.town_id and p.subject = j.subject and p.id < j.id"
            + " order by p.id desc limit 1) from journal j where ";

    private final EntityManager em;
    private final ObjectMapper json;

    Chronicle(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /**
     * One fact.
     *
     * @param kind such as {@code OrderFact.Accepted}
     * @param by a person's id; null where time did it
     * @param before the fact before this one about the same subject: whoever it concerned lost something by this one;
     *     a missing node for the first
     */
    public record Entry(
            long id, long townId, Instant at, String kind, String subject, Long by, JsonNode fact, JsonNode before) {}

    /** The ids that were given last, latest first; some of those before may still be on their way to be committed. */
    public List<Long> latest(int atMost) {
        return Sql.rows(em, "select id from journal order by id desc limit " + atMost, row -> row.getLong(1));
    }

    /** By id, at most so many: those after an id, and those of the missed ones that are there now. By the primary key. */
    public List<Entry> after(long id, Collection<Long> missed, int atMost) {
        List<Object> values = new ArrayList<>(List.of(id));
        values.addAll(missed);
        String also = missed.isEmpty()
                ? ""
                : " or j.id in (" + String.join(",", Collections.nCopies(missed.size(), "?")) + ")";
        return Sql.rows(em, READ + "j.id > ?" + also + " order by j.id limit " + atMost, this::entry, values.toArray());
    }

    /** A town's, earliest first, at most so many. By ix_journal_at. */
    public List<Entry> since(long townId, Instant at, int atMost) {
        return Sql.rows(
                em, READ + "j.town_id = ? and j.at >= ? order by j.at, j.id limit " + atMost, this::entry, townId, at);
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(4),
                row.getString(5),
                row.getObject(6) == null ? null : row.getLong(6),
                read(row.getString(7)),
                read(row.getString(8)));
    }

    private JsonNode read(String data) {
        try {
            return data == null ? json.missingNode() : json.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The journal holds a fact that is no JSON", broken);
        }
    }
}
