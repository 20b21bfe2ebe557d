package songe.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Reads the journal to those who answer for a town: who did what, newest first. */
@ApplicationScoped
@Transactional
class AuditTrail {
    private final EntityManager em;
    private final People people;
    private final FactWords words;
    private final ObjectMapper json;

    AuditTrail(EntityManager em, People people, FactWords words, ObjectMapper json) {
        this.em = em;
        this.people = people;
        this.words = words;
        this.json = json;
    }

    private record Line(long id, Instant at, Long by, String kind, String subject, String data) {}

    Page<AuditEntry> of(long townId, AuditFilter filter, PageRequest page) {
        Page<Line> lines =
                Page.of(lines(townId, filter, page), page.size, l -> new Cursor(l.at().toEpochMilli(), l.id()));
        List<Long> doers = lines.items().stream()
                .map(Line::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, PersonRef> byId = people.byIds(doers);
        Map<Long, List<Role>> roles = people.rolesOf(doers);
        return lines.map(line -> new AuditEntry(
                line.at(),
                line.by() == null
                        ? null
                        : doer(line.by(), byId.get(line.by()), roles.getOrDefault(line.by(), List.of())),
                line.kind(),
                words.say(line.kind(), read(line.data())),
                line.subject()));
    }

    private static AuditEntry.Doer doer(long id, PersonRef person, List<Role> roles) {
        return new AuditEntry.Doer(
                id,
                person == null ? null : person.name(),
                roles.stream().map(Role::words).distinct().toList());
    }

    /** ix_journal_at, ix_journal_by, ix_journal_kind or ix_journal_subject, by what is asked. */
    private List<Line> lines(long townId, AuditFilter filter, PageRequest page) {
        Cursor after = page.cursor();
        Map<String, Object> conditions = filter.conditions();
        String where = conditions.keySet().stream().map(c -> " and " + c).collect(Collectors.joining());
        if (after != null) where += " and (at < :at or at = :at and id < :id)";
        Query query = em.createNativeQuery(
                "select id, timestampdiff(microsecond, '1970-01-01', at) as at_micros, by_id, kind, subject, data"
                        + " from journal where town_id = :town" + where + " order by at desc, id desc limit "
                        + (page.size + 1),
                Tuple.class);
        query.setParameter("town", townId);
        conditions.forEach(
                (condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        if (after != null)
            query.setParameter("at", Instant.ofEpochMilli(after.key())).setParameter("id", after.id());
        return tuples(query).stream().map(AuditTrail::line).toList();
    }

    @SuppressWarnings("unchecked") // a native query is not typed by its result class
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private static Line line(Tuple row) {
        Number by = row.get("by_id", Number.class);
        return new Line(
                row.get("id", Number.class).longValue(),
                Instant.ofEpochMilli(row.get("at_micros", Number.class).longValue() / 1000),
                by == null ? null : by.longValue(),
                row.get("kind", String.class),
                row.get("subject", String.class),
                row.get("data", String.class));
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The journal holds a fact that is no JSON", broken);
        }
    }
}
