package songe.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import songe.identity.AccountFact;
import songe.identity.Grant;
import songe.identity.Scope;
import songe.partner.Partners;
import songe.place.Stations;

/** Who belongs to a station or unit no more holds nothing for it. In the transaction in which they leave. */
@ApplicationScoped
class Departures {
    private final Certificates certificates;
    private final Teams teams;
    private final Stations stations;
    private final Partners partners;

    Departures(Certificates certificates, Teams teams, Stations stations, Partners partners) {
        this.certificates = certificates;
        this.teams = teams;
        this.stations = stations;
        this.partners = partners;
    }

    /** A rank that changes is one role for another: they stay. */
    void onEnded(@Observes AccountFact.GrantEnded fact) {
        team(fact.townId(), fact.grant())
                .filter(team -> !teams.isOf(team, fact.personId()))
                .ifPresent(team -> certificates.endAll(team, fact.personId(), fact.by()));
    }

    void onLeft(@Observes AccountFact.Left fact) {
        for (Grant grant : fact.grants())
            team(fact.townId(), grant).ifPresent(team -> certificates.endAll(team, fact.personId(), fact.by()));
    }

    /** Also of a unit that is leaving itself. */
    private Optional<Team> team(long townId, Grant grant) {
        Scope scope = grant.scope();
        if (scope.kind() == Scope.Kind.STATION)
            return stations.find(townId, scope.code()).map(Team::of);
        if (scope.kind() == Scope.Kind.PARTNER)
            return partners.any(townId, scope.code()).map(Team::of);
        return Optional.empty();
    }
}
