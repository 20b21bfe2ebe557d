package songe.notification;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Until there is another way out: the inbox is all. */
@ApplicationScoped
@DefaultBean
class InboxOnly implements MessageSender {
    @Override
    public Notification.Delivery send(long personId, Notification.InboxMessage message) {
        return Notification.Delivery.INBOX_ONLY;
    }
}
