package songe.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.shared.Problems;

/** Who belongs to a station or a unit. Runs in the caller's transaction. */
@ApplicationScoped
class Teams {
    private final People people;

    Teams(People people) {
        this.people = people;
    }

    /** Who answers for a unit before who works for it, each oldest first. */
    List<PersonRef> of(Team team) {
        Map<Long, PersonRef> all = new LinkedHashMap<>();
        for (Role role : roles(team))
            people.with(team.townId(), role, team.scope()).forEach(person -> all.putIfAbsent(person.id(), person));
        return List.copyOf(all.values());
    }

    private static List<Role> roles(Team team) {
        return team.scope().kind() == Scope.Kind.STATION ? List.of(Role.STATION) : List.of(Role.PARTNER, Role.WORKER);
    }

    boolean isOf(Team team, long personId) {
        return of(team).stream().anyMatch(person -> person.id() == personId);
    }

    /** Held until the transaction ends, so that they do not leave meanwhile. @throws Problem 404 {@code account.unknown} */
    long hold(Team team, String account) {
        long id = person(team, account).id();
        people.lock(id);
        return person(team, account).id();
    }

    private PersonRef person(Team team, String account) {
        return of(team).stream()
                .filter(p -> account.equals(p.account()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("account.unknown"));
    }
}
