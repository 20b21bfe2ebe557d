package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import songe.certificate.CertificateKind;
import songe.certificate.Certificates;
import songe.certificate.Team;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.partner.Partners;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Transactions;

/** What the demo town's people hold: for a long time, for some days yet, and without end. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoCertificates {
    private static final int LONG = 300;
    private static final int SHORT = 20;

    private final Certificates certificates;
    private final People people;
    private final Partners partners;
    private final Stations stations;
    private final Transactions transactions;
    private final Clock clock;

    DemoCertificates(
            Certificates certificates,
            People people,
            Partners partners,
            Stations stations,
            Transactions transactions,
            Clock clock) {
        this.certificates = certificates;
        this.people = people;
        this.partners = partners;
        this.stations = stations;
        this.transactions = transactions;
        this.clock = clock;
    }

    void make(long townId) {
        transactions.retrying(() -> {
            give(townId);
            return null;
        });
    }

    private void give(long townId) {
        LocalDate today = Days.day(clock.instant());
        partners.find(townId, "BARBER").map(Team::of).ifPresent(barbers -> {
            give(barbers, Role.WORKER, CertificateKind.HEALTH, today.plusDays(LONG));
            give(barbers, Role.PARTNER, CertificateKind.HEALTH, today.plusDays(SHORT));
        });
        partners.find(townId, "FIX")
                .map(Team::of)
                .ifPresent(menders -> give(menders, Role.WORKER, CertificateKind.ELECTRICIAN, today.plusDays(LONG)));
        stations.find(townId, "SN-014")
                .map(Team::of)
                .ifPresent(station -> give(station, Role.STATION, CertificateKind.FIRST_AID, null));
    }

    /** Entered by whoever answers for them. */
    private void give(Team team, Role role, CertificateKind kind, LocalDate until) {
        Role answers = role == Role.STATION ? Role.STATION : Role.PARTNER;
        List<PersonRef> by = people.with(team.townId(), answers, team.scope());
        for (PersonRef person : people.with(team.townId(), role, team.scope()))
            certificates.enter(team, person.id(), kind, until, by.get(0).id());
    }
}
