package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import songe.catalog.Items;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.order.host.HostFact;
import songe.partner.Partners;
import songe.place.Stations;
import songe.shared.Days;

/** Who is asked whether somebody will hold a session, and who is told that nobody answered or nobody will. */
@ApplicationScoped
class HostMessages {
    private final People people;
    private final Items items;
    private final Stations stations;
    private final Partners partners;
    private final AroundOrder around;

    HostMessages(People people, Items items, Stations stations, Partners partners, AroundOrder around) {
        this.people = people;
        this.items = items;
        this.stations = stations;
        this.partners = partners;
        this.around = around;
    }

    void on(@Observes HostFact fact) {
        HostFact.About a = fact.about();
        String where = stations.byId(a.stationId()).name();
        String what = "“" + items.get(a.townId(), a.itemId()).title() + "”（" + Days.say(a.startsAt(), a.at()) + "，"
                + where + "）";
        if (fact instanceof HostFact.Asked) {
            tell(a, asked(a), Kind.NEW, "请确认主持人", what + "有人约了，主持人能到吗？请回一声");
        } else if (fact instanceof HostFact.NotReady) {
            tell(a, station(a), Kind.CHANGED, "主持人来不了", what + "请马上换人，换不了就取消并告诉居民");
            tell(a, around.grid(a.townId(), a.stationId()), Kind.CHANGED, "有一场主持人来不了", what + "请帮站点想办法");
        } else if (fact instanceof HostFact.Unanswered late) {
            tell(a, asked(a), Kind.REMINDER, "主持人还没确认", what + "请马上回一声");
            List<PersonRef> above =
                    late.level() == 1 ? around.grid(a.townId(), a.stationId()) : around.town(a.townId(), Role.TOWN);
            tell(a, above, Kind.REMINDER, "有一场没人确认主持", what + "还没有人确认主持人到位");
        }
    }

    /** The unit that holds it, else the station. */
    private List<PersonRef> asked(HostFact.About a) {
        if (a.partnerId() == null) return station(a);
        String unit = partners.byId(a.partnerId()).code();
        return people.with(a.townId(), Role.PARTNER, new Scope(Scope.Kind.PARTNER, unit));
    }

    private List<PersonRef> station(HostFact.About a) {
        String code = stations.byId(a.stationId()).code();
        return people.with(a.townId(), Role.STATION, new Scope(Scope.Kind.STATION, code));
    }

    private static void tell(HostFact.About a, List<PersonRef> them, Kind kind, String title, String text) {
        them.forEach(p ->
                Notification.tell(a.townId(), p.id(), a.at(), new Message(kind, title, text), null, a.stationId()));
    }
}
