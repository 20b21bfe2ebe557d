package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import songe.shared.Transactions;

/** The ledger of what people allowed: one consent, one message of that template. Each verb is a transaction of its own. */
@ApplicationScoped
class Credits {
    private final EntityManager em;
    private final Transactions transactions;

    Credits(EntityManager em, Transactions transactions) {
        this.em = em;
        this.transactions = transactions;
    }

    void grant(long townId, long personId, Set<Template> allowed) {
        // in the order of the enum: two calls of one person never wait for each other crosswise
        transactions.retrying(() -> {
            for (Template template : Template.values()) {
                if (allowed.contains(template)) {
                    change(
                            "insert into message_credit (town_id, person_id, template, granted) values (?1, ?2, ?3, 1)"
                                    + " on duplicate key update granted = granted + 1",
                            townId,
                            personId,
                            template);
                }
            }
            return null;
        });
    }

    /** Takes one, if there is one. */
    boolean spend(long townId, long personId, Template template) {
        return transactions.retrying(() -> change(
                        "update message_credit set spent = spent + 1"
                                + " where town_id = ?1 and person_id = ?2 and template = ?3 and spent < granted",
                        townId,
                        personId,
                        template)
                == 1);
    }

    /** For a message that surely was not sent. */
    void giveBack(long townId, long personId, Template template) {
        transactions.retrying(() -> change(
                "update message_credit set spent = spent - 1"
                        + " where town_id = ?1 and person_id = ?2 and template = ?3 and spent > 0",
                townId,
                personId,
                template));
    }

    /** WeChat knows of no consent: whatever we counted is void. */
    void clear(long townId, long personId, Template template) {
        transactions.retrying(() -> change(
                "update message_credit set spent = granted where town_id = ?1 and person_id = ?2 and template = ?3",
                townId,
                personId,
                template));
    }

    private int change(String sql, long townId, long personId, Template template) {
        return em.createNativeQuery(sql)
                .setParameter(1, townId)
                .setParameter(2, personId)
                .setParameter(3, template.name())
                .executeUpdate();
    }

    /** How many messages of each template may still be sent. */
    Map<Template, Integer> left(long townId, long personId) {
        Map<Template, Integer> left = new EnumMap<>(Template.class);
        for (Template template : Template.values()) left.put(template, 0);
        List<?> rows = transactions.retrying(() -> em.createNativeQuery(
                        "select template, granted - spent from message_credit where town_id = ?1 and person_id = ?2")
                .setParameter(1, townId)
                .setParameter(2, personId)
                .getResultList());
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            left.put(Template.valueOf((String) columns[0]), ((Number) columns[1]).intValue());
        }
        return left;
    }
}
