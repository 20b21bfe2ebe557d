package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.order.OrderFact;
import songe.order.deadline.Level;
import songe.shared.Days;

/** Who is told what when an order climbs, stands still, or gets more time. */
@ApplicationScoped
class ClockMessages {
    private final AroundOrder around;

    ClockMessages(AroundOrder around) {
        this.around = around;
    }

    void on(@Observes OrderFact fact) {
        OrderFact.About o = fact.about();
        String what = o.title() == null ? "您的预约" : "“" + o.title() + "”";
        String due = o.dueAt() == null ? "" : Days.say(o.dueAt(), o.at()) + "前";
        if (fact instanceof OrderFact.Escalated up) {
            escalated(o, up, what, due);
        } else if (fact instanceof OrderFact.TakenOver taken) {
            resident(o, "已有人接手", what + "已由" + around.nameAt(o, taken.level()) + "接手，" + due + "给您答复");
            all(o, around.station(o), Kind.CHANGED, "上级接手了", what + "已由" + around.nameAt(o, taken.level()) + "接手");
        } else if (fact instanceof OrderFact.NotAccepted) {
            all(o, around.holders(o), Kind.CHANGED, "已转给别人", what + "没有在约好的时间里接单，已另派别人");
        } else if (fact instanceof OrderFact.Held held) {
            String day = Days.sayDay(held.reviewOn(), Days.day(o.at()));
            resident(o, "先放一放", what + "暂时办不了，" + day + "再看；点开看原因");
        } else if (fact instanceof OrderFact.Resumed) {
            resident(o, "接着办了", what + "已经接着办" + (due.isEmpty() ? "" : "，" + due + "给您答复"));
            all(o, around.holders(o), Kind.CHANGED, "接着办了", what + (due.isEmpty() ? "请接着办" : "请在" + due + "处理"));
        } else if (fact instanceof OrderFact.HoldReviewed review) {
            all(o, around.answering(o, review.level()), Kind.REMINDER, "放一放的单到日子了", what + "请今天看看：接着办，或者再约一个日子");
        } else {
            extension(o, fact, what);
        }
    }

    private void escalated(OrderFact.About o, OrderFact.Escalated up, String what, String due) {
        boolean nobody = up.why() == OrderFact.Escalated.Why.NOBODY_TAKES;
        String why = nobody ? "问了几家都没派成" : "过了时间还没办";
        if (up.level() == Level.DISTRICT) {
            resident(o, "已报区里督办", what + "让您久等了，已报区里督办，" + due + "给您答复");
            if (up.why() != OrderFact.Escalated.Why.REWORK_LATE)
                all(o, around.town(o, Role.TOWN), Kind.REMINDER, "已报到区里", what + why + "，区里已看到，请在" + due + "答复居民");
            return;
        }
        String who = around.nameAt(o, up.level());
        resident(o, "已请" + who + "接手", what + "让您久等了，已请" + who + "接手，" + due + "给您答复");
        String title = up.level() == Level.GRID ? "有单超时" : "有单到镇里了";
        all(
                o,
                around.answering(o, up.level()),
                Kind.REMINDER,
                nobody ? "有单要您派" : title,
                what + why + "，请在" + due + "处理");
    }

    private void extension(OrderFact.About o, OrderFact fact, String what) {
        if (fact instanceof OrderFact.ExtensionAsked asked) {
            String text = what + "对方想延到" + say(asked.until(), o) + "，请看看同不同意";
            all(o, o.partnerId() == null ? around.grid(o) : around.station(o), Kind.NEW, "有人想要多些时间", text);
        } else if (fact instanceof OrderFact.ExtensionGranted granted) {
            resident(o, "时间放宽了", what + "需要多些时间，最晚" + say(granted.until(), o) + "给您答复");
            all(o, around.holders(o), Kind.CHANGED, "同意延期", what + "请在" + say(granted.until(), o) + "前处理");
        } else if (fact instanceof OrderFact.ExtensionRefused) {
            String due = o.dueAt() == null ? "" : Days.say(o.dueAt(), o.at());
            resident(o, "时间不变", what + "仍在" + due + "前给您答复");
            all(o, around.holders(o), Kind.CHANGED, "没有同意延期", what + "请仍在" + due + "前处理");
        }
    }

    private static String say(Instant at, OrderFact.About o) {
        return Days.say(at, o.at());
    }

    private static void resident(OrderFact.About o, String title, String text) {
        tell(o, o.requesterId(), new Message(Kind.CHANGED, title, text, Template.of(Kind.CHANGED)));
    }

    private static void all(OrderFact.About o, List<PersonRef> them, Kind kind, String title, String text) {
        them.forEach(p -> tell(o, p.id(), new Message(kind, title, text)));
    }

    private static void tell(OrderFact.About o, long personId, Message message) {
        Notification.tell(o.townId(), personId, o.at(), message, o.number(), o.stationId());
    }
}
