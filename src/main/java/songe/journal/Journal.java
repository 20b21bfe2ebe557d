package songe.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import songe.shared.Fact;

@ApplicationScoped
class Journal {
    private final EntityManager em;
    private final ObjectMapper json;

    Journal(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    void write(@Observes Fact fact) throws JsonProcessingException {
        em.createNativeQuery("insert into journal (town_id, at, kind, subject, data, by_id) values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, fact.townId())
                .setParameter(2, fact.at())
                .setParameter(3, FactWords.kind(fact.getClass()))
                .setParameter(4, fact.subject())
                .setParameter(5, json.writeValueAsString(fact))
                .setParameter(6, fact.by())
                .executeUpdate();
    }
}
