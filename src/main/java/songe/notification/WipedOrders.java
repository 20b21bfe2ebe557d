package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import songe.order.OrderFact;

/** What was said about an order goes when the order is wiped; that something was said stays. */
@ApplicationScoped
class WipedOrders {
    private static final String WIPED = "内容已按隐私规则清除";

    private final EntityManager em;

    WipedOrders(EntityManager em) {
        this.em = em;
    }

    void on(@Observes OrderFact.Wiped fact) {
        em.createNativeQuery("update notification set text = ? where town_id = ? and order_number = ?")
                .setParameter(1, WIPED)
                .setParameter(2, fact.townId())
                .setParameter(3, fact.about().number())
                .executeUpdate();
        em.createNativeQuery("update phone_call set words = null where town_id = ? and order_number = ?")
                .setParameter(1, fact.townId())
                .setParameter(2, fact.about().number())
                .executeUpdate();
    }
}
