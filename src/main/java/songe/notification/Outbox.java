package songe.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import songe.shared.Transactions;

/** Hands pending messages to the sender, a few at a time; rows that another instance holds are passed over. */
@ApplicationScoped
class Outbox {
    private static final int AT_A_TIME = 50;

    private final EntityManager em;
    private final Transactions transactions;
    private final MessageSender sender;

    Outbox(EntityManager em, Transactions transactions, MessageSender sender) {
        this.em = em;
        this.transactions = transactions;
        this.sender = sender;
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendPending() {
        int sent;
        do {
            sent = transactions.retrying(this::some);
        } while (sent == AT_A_TIME);
    }

    private int some() {
        List<?> ids = em.createNativeQuery("select id from notification where delivery = 'PENDING'"
                        + " order by id limit " + AT_A_TIME + " for update skip locked")
                .getResultList();
        for (Object id : ids) {
            Notification message = em.find(Notification.class, ((Number) id).longValue());
            message.delivered(sender.send(message.personId(), message.view()));
        }
        return ids.size();
    }
}
