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
import songe.order.absence.DisputeDesk;
import songe.order.absence.DisputeKind;
import songe.shared.Days;

/** Who is told that somebody did not come, and what is said against it. */
@ApplicationScoped
class AbsenceMessages {
    private final AroundOrder around;

    AbsenceMessages(AroundOrder around) {
        this.around = around;
    }

    void on(@Observes OrderFact fact) {
        OrderFact.About o = fact.about();
        String what = o.title() == null ? "您的预约" : "“" + o.title() + "”";
        String when = o.startsAt() == null ? "" : "（" + Days.say(o.startsAt(), o.at()) + "）";
        if (fact instanceof OrderFact.ResidentMissed missed) {
            String then = missed.counts() ? "记了一次爽约，记错了可以在7天内申诉" : "这次不计爽约次数，需要时可以再约";
            resident(o, Kind.CHANGED, "没有等到您", what + when + "没有等到您，" + then);
        } else if (fact instanceof OrderFact.BookingsPaused paused) {
            String until = Days.say(paused.until(), o.at());
            resident(o, Kind.CHANGED, "暂停约名额", "90天里有3次约了没来，" + until + "前先不能约名额有限的项目；上门等急需的服务照常。记错了可以申诉");
        } else if (fact instanceof OrderFact.AbsenceReported reported) {
            resident(o, Kind.CHANGED, "已收到您的反映", what + when + "没有人来，" + say(reported.until(), o) + "前核实好告诉您");
            desk(o, reported.heldBy(), Kind.NEW, "居民说没有人来", what + when + "请在" + say(reported.until(), o) + "前核实");
        } else if (fact instanceof OrderFact.AbsenceRefuted) {
            resident(o, Kind.SETTLED, "核实有结果了", what + when + "核实过了，当时有人在，点开看说明");
        } else if (fact instanceof OrderFact.ProviderMissed missed) {
            String then = missed.anew() ? "不用重新点单，正在优先给您另派人" : "点开看可以怎么补";
            resident(o, Kind.CHANGED, "对不起，没有人来", what + "核实了，是我们没有来人；" + then);
            if (missed.anew()) all(o, around.holders(o), Kind.NEW, "请优先另派人", what + "上次没有人上门，请马上另派人");
        } else {
            appeal(fact, what + when);
        }
    }

    private void appeal(OrderFact fact, String what) {
        OrderFact.About o = fact.about();
        if (fact instanceof OrderFact.Appealed appealed) {
            resident(o, Kind.CHANGED, "申诉收到了", what + "的申诉" + say(appealed.until(), o) + "前答复您");
            desk(o, appealed.heldBy(), Kind.NEW, "有一份爽约申诉", what + "请在" + say(appealed.until(), o) + "前答复");
        } else if (fact instanceof OrderFact.AppealAccepted) {
            resident(o, Kind.SETTLED, "申诉成功", what + "不算爽约了");
        } else if (fact instanceof OrderFact.AppealRefused) {
            resident(o, Kind.SETTLED, "申诉有结果了", what + "仍记爽约，点开看说明");
        } else if (fact instanceof OrderFact.DisputeOverdue late) {
            String of = late.kind() == DisputeKind.ABSENCE ? "居民说没有人来" : "爽约申诉";
            desk(o, late.heldBy(), Kind.REMINDER, of + "，过了时间还没答复", what + "请在" + say(late.until(), o) + "前定下来");
        }
    }

    private static String say(Instant until, OrderFact.About o) {
        return Days.say(until, o.at());
    }

    private void desk(OrderFact.About o, DisputeDesk desk, Kind kind, String title, String text) {
        List<PersonRef> them =
                switch (desk) {
                    case STATION -> around.station(o);
                    case GRID -> around.grid(o);
                    case TOWN -> around.town(o, Role.TOWN);
                };
        all(o, them, kind, title, text);
    }

    private static void resident(OrderFact.About o, Kind kind, String title, String text) {
        tell(o, o.requesterId(), new Message(kind, title, text, Template.of(kind)));
    }

    private static void all(OrderFact.About o, List<PersonRef> them, Kind kind, String title, String text) {
        them.forEach(p -> tell(o, p.id(), new Message(kind, title, text)));
    }

    private static void tell(OrderFact.About o, long personId, Message message) {
        Notification.tell(o.townId(), personId, o.at(), message, o.number(), o.stationId());
    }
}
