package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.notification.Notification.Delivery;
import songe.notification.text.TextMessages;
import songe.shared.Problem;
import songe.sms.SmsGateway;
import songe.wechat.WeChat;

/**
 * Takes one message outside: through WeChat where the person allowed it, else by text message where there is a mobile number and nobody refused,
 * else onto the call list, so that nobody misses an appointment for want of a smartphone. Waits for the network, so it runs
 * outside any transaction.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final int TRIES = 3;

    private final People people;
    private final Templates templates;
    private final Credits credits;
    private final WeChat weChat;
    private final SmsGateway sms;
    private final TextMessages wishes;

    Courier(People people, Templates templates, Credits credits, WeChat weChat, SmsGateway sms, TextMessages wishes) {
        this.people = people;
        this.templates = templates;
        this.credits = credits;
        this.weChat = weChat;
        this.sms = sms;
        this.wishes = wishes;
    }

    /** @return {@code PENDING}: not now, but later */
    Delivery carry(Claimed message) {
        // who works here ordered for somebody at the counter: that somebody has to be told, not the member of staff
        if (!people.isResident(message.personId())) return Delivery.CALL;
        Delivery byWeChat = byWeChat(message);
        if (byWeChat != null) return byWeChat;
        return byPhone(message) ? Delivery.SMS : Delivery.CALL;
    }

    /** Null when it did not go that way. */
    private Delivery byWeChat(Claimed m) {
        String id = templates.idOf(m.template()).orElse(null);
        String openid = id == null ? null : people.openidOf(m.personId()).orElse(null);
        if (openid == null || !credits.spend(m.townId(), m.personId(), m.template())) return null;
        WeChat.Sent sent = weChat.send(templates.written(openid, id, m));
        switch (sent) {
            case NOT_ALLOWED -> credits.clear(m.townId(), m.personId(), m.template());
            case NOT_NOW, NEVER -> credits.giveBack(m.townId(), m.personId(), m.template());
            default -> {
                // the credit stays spent, also where no answer came: the message may have been sent
            }
        }
        if (sent == WeChat.Sent.SENT) return Delivery.SENT;
        return sent == WeChat.Sent.NOT_NOW && m.tries() + 1 < TRIES ? Delivery.PENDING : null;
    }

    private boolean byPhone(Claimed m) {
        if (!sms.isThere()) return false;
        Optional<String> phone = people.byId(m.personId()).map(PersonRef::phone).filter(p -> MOBILE.matcher(p)
                .matches());
        if (phone.isEmpty() || !wishes.mayReach(m.personId())) return false;
        try {
            sms.send(phone.get(), m.title() + "：" + m.text());
            return true;
        } catch (Problem away) {
            LOG.warnf("Message %d could not go by text message: %s", m.id(), away.code());
            return false;
        }
    }
}
