package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import songe.catalog.ItemFact;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.partner.Partners;
import songe.tenant.Towns;

/** Who is told what about an item on its way to the public: the unit whose it is, and those who decide. */
@ApplicationScoped
class ItemMessages {
    private final People people;
    private final Partners partners;
    private final Towns towns;

    ItemMessages(People people, Partners partners, Towns towns) {
        this.people = people;
        this.partners = partners;
        this.towns = towns;
    }

    void on(@Observes ItemFact.Submitted fact) {
        String text = "“" + fact.about().title() + "”等您看，在“全镇总览”的“待审核”里";
        tell(fact, operators(fact), new Message(Kind.NEW, "有一项发布等您审核", text));
    }

    void on(@Observes ItemFact.Approved fact) {
        unit(fact, Kind.ACCEPTED, "审核通过了", "已经通过，在开放的时间里居民就看得到");
    }

    void on(@Observes ItemFact.SentBack fact) {
        unit(fact, Kind.CHANGED, "有一项要再改改", "被退回来了，原因在“我的发布”里，改好再交");
    }

    void on(@Observes ItemFact.Withdrawn fact) {
        unit(fact, Kind.CHANGED, "已下架", "已经下架，居民不能再点；没办完的单请照常办");
    }

    void on(@Observes ItemFact.PublishedAgain fact) {
        unit(fact, Kind.ACCEPTED, "又公布了", "又公布了，居民可以点");
    }

    /** Everybody of the unit but who did it. */
    private void unit(ItemFact.Step fact, Kind kind, String title, String what) {
        ItemFact.About about = fact.about();
        if (about.partnerId() == null) return;
        Scope scope =
                new Scope(Scope.Kind.PARTNER, partners.byId(about.partnerId()).code());
        tell(
                fact,
                people.with(about.townId(), Role.PARTNER, scope),
                new Message(kind, title, "“" + about.title() + "”" + what));
    }

    private List<PersonRef> operators(ItemFact.Step fact) {
        String code = towns.byId(fact.townId()).orElseThrow().code();
        return people.with(fact.townId(), Role.TOWN, new Scope(Scope.Kind.TOWN, code));
    }

    private static void tell(ItemFact.Step fact, List<PersonRef> them, Message message) {
        for (PersonRef person : them) {
            if (fact.about().by() != null && fact.about().by() == person.id()) continue;
            Notification.tell(fact.townId(), person.id(), fact.at(), message, null, null);
        }
    }
}
