package songe.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import songe.shared.Fact;
import songe.shared.Sql;

@ApplicationScoped
class Journal {
    private final EntityManager em;
    private final ObjectMapper json;

    Journal(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    void write(@Observes Fact fact) throws JsonProcessingException {
        Sql.change(
                em,
                "insert into journal (town_id, at, kind, subject, data, by_id) values (?, ?, ?, ?, ?, ?)",
                fact.townId(),
                fact.at(),
                FactWords.kind(fact.getClass()),
                fact.subject(),
                json.writeValueAsString(fact),
                fact.by());
    }
}
