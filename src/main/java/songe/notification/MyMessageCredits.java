package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** What somebody allowed us to send them: theirs to take home, and gone with them. */
@ApplicationScoped
class MyMessageCredits implements PersonalData {
    private final EntityManager em;

    MyMessageCredits(EntityManager em) {
        this.em = em;
    }

    @Override
    public String name() {
        return "messageCredits";
    }

    @Override
    public Object of(PersonRef person) {
        List<?> rows = em.createNativeQuery("select template, granted, spent from message_credit where person_id = ?")
                .setParameter(1, person.id())
                .getResultList();
        return rows.stream().map(row -> held((Object[]) row)).toList();
    }

    private static Held held(Object[] row) {
        return new Held((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    record Held(String template, int granted, int spent) {}

    @Override
    public void erase(PersonRef person) {
        em.createNativeQuery("delete from message_credit where person_id = ?")
                .setParameter(1, person.id())
                .executeUpdate();
    }
}
