package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import songe.identity.consent.Consents;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** What people say, prove and agree to about themselves. Runs in the caller's transaction. */
@ApplicationScoped
class Profiles {
    private final MeViews views;
    private final Towns towns;
    private final Consents consents;
    private final Event<PersonFact> facts;
    private final Clock clock;

    Profiles(MeViews views, Towns towns, Consents consents, Event<PersonFact> facts, Clock clock) {
        this.views = views;
        this.towns = towns;
        this.consents = consents;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 401 for who had their account deleted at this very moment */
    MeView of(long personId) {
        return views.of(person(personId));
    }

    private static Person person(long id) {
        Person person = Person.findById(id);
        if (person.isErased()) throw Problems.unauthorized("auth.required");
        return person;
    }

    /** @throws Problem 422 {@code area.unknown} */
    MeView change(long personId, Profile wanted) {
        Person self = person(personId);
        if (wanted.area() != null && areaName(self, wanted.area()) == null)
            throw Problems.field("area", "area.unknown");
        List<ProfilePart> changed = ProfilePart.differing(self.profile(), wanted);
        self.fill(wanted);
        if (!changed.isEmpty()) tell(self, (town, at) -> new PersonFact.ProfileChanged(town, personId, changed, at));
        return views.of(self);
    }

    private String areaName(Person self, String area) {
        if (self.townId() == null) return null;
        TownRef town = towns.byId(self.townId()).orElseThrow();
        return views.name(town, new Scope(Scope.Kind.AREA, area));
    }

    /** @throws Problem as {@link Consents#give} */
    MeView consent(long personId, String version) {
        Person self = person(personId);
        boolean first = consents.give(self.townId(), personId, version);
        if (first) tell(self, (town, at) -> new PersonFact.ConsentGiven(town, personId, version, at));
        return views.of(self);
    }

    /** The number is surely theirs: from now on a code sent to it finds them, unless it finds somebody else already. */
    MeView bind(long personId, String phone) {
        Person self = person(personId);
        self.confirmPhone(phone);
        Long town = self.townId();
        if (town != null && Person.byVerifiedPhone(town, phone).isEmpty()) self.verify(phone);
        tell(self, (in, at) -> new PersonFact.PhoneBound(in, personId, at));
        return views.of(self);
    }

    /**
     * The number answered a code: it is theirs, and nobody else signs in with it.
     *
     * @throws Problem 409 {@code phone.taken}
     */
    MeView bindForSignIn(long personId, long townId, String phone) {
        boolean taken = Person.byVerifiedPhone(townId, phone)
                .filter(other -> other.id() != personId)
                .isPresent();
        if (taken) throw Problems.conflict("phone.taken");
        return bind(personId, phone);
    }

    private void tell(Person self, BiFunction<Long, Instant, PersonFact> fact) {
        if (self.townId() != null) facts.fire(fact.apply(self.townId(), clock.instant()));
    }
}
