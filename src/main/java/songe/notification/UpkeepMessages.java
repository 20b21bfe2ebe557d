package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.partner.Partners;
import songe.shared.Days;
import songe.upkeep.UpkeepFact;

/** Asks a unit whether it still gives what nobody had for long. */
@ApplicationScoped
class UpkeepMessages {
    private final People people;
    private final Partners partners;

    UpkeepMessages(People people, Partners partners) {
        this.people = people;
        this.partners = partners;
    }

    void on(@Observes UpkeepFact.Asked fact) {
        String unit = partners.byId(fact.about().partnerId()).code();
        String until = Days.sayDay(Days.day(fact.until()), Days.day(fact.at()));
        Message message = new Message(
                Kind.REMINDER,
                "这一项还在做吗？",
                "“" + fact.about().title() + "”两个月没有人来过。还在做的话，请在单位工作台点一下；" + until + "前没有回音就先下架");
        for (PersonRef person : people.with(fact.townId(), Role.PARTNER, new Scope(Scope.Kind.PARTNER, unit)))
            Notification.tell(fact.townId(), person.id(), fact.at(), message, null, null);
    }
}
