package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.order.OrderFact;
import songe.place.Stations;
import songe.shared.Days;

/** Everybody who entered a draw hears what came of it. */
@ApplicationScoped
class DrawMessages {
    private final Stations stations;

    DrawMessages(Stations stations) {
        this.stations = stations;
    }

    void on(@Observes OrderFact fact) {
        OrderFact.About o = fact.about();
        String what = o.title() == null ? "您的报名" : "“" + o.title() + "”";
        String when = o.startsAt() == null ? "" : Days.say(o.startsAt(), o.at());
        if (fact instanceof OrderFact.Drawn) {
            String where = stations.byId(o.stationId()).name();
            tell(o, Kind.ACCEPTED, "抽中了", what + "：" + when + "，" + where + "，到了请出示到场码");
        } else if (fact instanceof OrderFact.DrawnToWait) {
            tell(o, Kind.CHANGED, "进了候补", what + "（" + when + "）名额抽完了，您在候补里，有空位会通知您");
        }
    }

    private static void tell(OrderFact.About o, Kind kind, String title, String text) {
        Message message = new Message(kind, title, text, Template.of(kind));
        Notification.tell(o.townId(), o.requesterId(), o.at(), message, o.number(), o.stationId());
    }
}
