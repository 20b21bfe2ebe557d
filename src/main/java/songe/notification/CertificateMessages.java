package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import songe.certificate.CertificateFact;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.partner.Partners;
import songe.place.Stations;
import songe.shared.Days;

/** Tells a station, or whoever answers for a unit, that a certificate of theirs ends soon. */
@ApplicationScoped
class CertificateMessages {
    private final People people;
    private final Stations stations;
    private final Partners partners;

    CertificateMessages(People people, Stations stations, Partners partners) {
        this.people = people;
        this.stations = stations;
        this.partners = partners;
    }

    void on(@Observes CertificateFact.Ending fact) {
        String who = Optional.ofNullable(people.byIds(Set.of(fact.personId())).get(fact.personId()))
                .map(PersonRef::name)
                .orElse("一位同事");
        Message message = new Message(
                Kind.REMINDER,
                "有证书快到期了",
                who + "的" + fact.kind().words() + Days.sayDay(fact.until(), Days.day(fact.at()))
                        + "到期，过后就不算数了。换好证以后，请把新的日期登记上");
        boolean station = fact.team() > 0;
        Scope team = station
                ? new Scope(Scope.Kind.STATION, stations.byId(fact.team()).code())
                : new Scope(Scope.Kind.PARTNER, partners.byId(-fact.team()).code());
        for (PersonRef person : people.with(fact.townId(), station ? Role.STATION : Role.PARTNER, team))
            Notification.tell(fact.townId(), person.id(), fact.at(), message, null, null);
    }
}
