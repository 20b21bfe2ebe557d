package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.need.NeedFact;
import songe.need.Needs;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.order.deadline.Level;
import songe.partner.Partners;
import songe.place.Stations;
import songe.shared.Days;

/** Who has to do something about a need is told here; who stands behind it, by what happens to their order. */
@ApplicationScoped
class NeedMessages {
    private final People people;
    private final Stations stations;
    private final Partners partners;
    private final AroundOrder around;
    private final Needs needs;

    NeedMessages(People people, Stations stations, Partners partners, AroundOrder around, Needs needs) {
        this.people = people;
        this.stations = stations;
        this.partners = partners;
        this.around = around;
        this.needs = needs;
    }

    void on(@Observes NeedFact fact) {
        NeedFact.About n = fact.about();
        String what = "“"
                + needs.byIds(n.townId(), List.of(n.needId())).get(n.needId()).title() + "”";
        String due = n.dueAt() == null ? "" : Days.say(n.dueAt(), n.at()) + "前";
        if (fact instanceof NeedFact.Posted) {
            all(n, station(n), Kind.NEW, "居民提了新需求", what + "请在" + due + "答复");
        } else if (fact instanceof NeedFact.Claimed) {
            all(
                    n,
                    station(n),
                    Kind.CHANGED,
                    "有单位接了需求",
                    what + "由" + partners.known(n.partnerId()).name() + "接下了");
        } else if (fact instanceof NeedFact.Returned) {
            all(n, station(n), Kind.NEW, "需求退回来了", what + "请另想办法，" + due + "答复");
        } else if (fact instanceof NeedFact.BecameService service) {
            all(n, unit(n.townId(), service.unitId()), Kind.NEW, "请您做一项服务", what + "是居民提的，草稿在“我的发布”里，改好交上来");
        } else if (fact instanceof NeedFact.ServiceOffered) {
            for (long person : needs.supporters(n.townId(), n.number()))
                tell(n, person, new Message(Kind.SETTLED, "您提的需求有服务了", what + "已经做成一项服务，可以点了"));
        } else if (fact instanceof NeedFact.Reported) {
            all(n, around.town(n.townId(), Role.TOWN), Kind.NEW, "有人反映一条需求", what + "请看看合不合适，在“要看一看的留言”里");
        } else if (fact instanceof NeedFact.Reminded) {
            all(n, holders(n), Kind.REMINDER, "快到时间了", what + "请在" + due + "答复大家");
        } else if (fact instanceof NeedFact.Climbed) {
            all(n, above(n), Kind.REMINDER, "有需求超时了", what + "过了时间还没答复，请在" + due + "答复大家");
        }
    }

    private List<PersonRef> holders(NeedFact.About n) {
        if (n.level() != Level.STATION) return above(n);
        return n.partnerId() == null ? station(n) : unit(n.townId(), n.partnerId());
    }

    private List<PersonRef> station(NeedFact.About n) {
        Scope scope =
                new Scope(Scope.Kind.STATION, stations.known(n.stationId()).code());
        return people.with(n.townId(), Role.STATION, scope);
    }

    private List<PersonRef> unit(long townId, long partnerId) {
        Scope scope = new Scope(Scope.Kind.PARTNER, partners.known(partnerId).code());
        return people.with(townId, Role.PARTNER, scope);
    }

    private List<PersonRef> above(NeedFact.About n) {
        return n.level() == Level.GRID ? around.grid(n.townId(), n.stationId()) : around.town(n.townId(), Role.TOWN);
    }

    private static void all(NeedFact.About n, List<PersonRef> them, Kind kind, String title, String text) {
        them.stream()
                .filter(p -> n.by() == null || n.by() != p.id())
                .forEach(p -> tell(n, p.id(), new Message(kind, title, text)));
    }

    private static void tell(NeedFact.About n, long personId, Message message) {
        Notification.tell(n.townId(), personId, n.at(), message, new Notification.About("NEED", n.number()));
    }
}
