package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.tenant.TownRef;

/** Those who work for a town: who makes their accounts, gives and takes their roles. Runs in the caller's transaction. */
@ApplicationScoped
public class Staff {
    private final EntityManager em;
    private final Tokens tokens;
    private final MeViews views;
    private final Event<AccountFact> facts;
    private final Clock clock;

    Staff(EntityManager em, Tokens tokens, MeViews views, Event<AccountFact> facts, Clock clock) {
        this.em = em;
        this.tokens = tokens;
        this.views = views;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 403, 422 when the caller may not give that role, or its scope is none of the town's */
    public void check(Reach reach, Grant grant) {
        reach.require(grant);
        if (scopeName(reach.town(), grant.scope()) == null) throw Problems.field("scope", "scope.unknown");
    }

    /** Null when the town has no such scope. */
    public String scopeName(TownRef town, Scope scope) {
        return views.name(town, scope);
    }

    /** @throws Problem 409 {@code account.taken}: also by the administrator, whose account opens every town */
    String make(Reach reach, AccountResource.MakeAccount in, long by) {
        Grant grant = new GiveRole(in.role(), in.scope()).grant();
        check(reach, grant);
        long townId = reach.town().id();
        if (Person.byAccount(townId, in.account()).isPresent()) throw Problems.conflict("account.taken");
        Person person = Person.withAccount(townId, in.account(), in.name(), clock.instant());
        person.fill(new Profile(in.name(), in.phone(), null, false, null, false));
        person.grant(grant.role(), grant.scope());
        String password = oneTime(person);
        person.persistAndFlush();
        facts.fire(new AccountFact.Made(townId, person.id(), grant, by, clock.instant()));
        return password;
    }

    private String oneTime(Person person) {
        String password = Numbers.spoken();
        person.password().becomeOneTime(password, clock.instant());
        return password;
    }

    /** The people in reach, by id. */
    List<Person> page(Reach reach, String words, Role role, long after, int size) {
        List<Role> roles =
                reach.roles().stream().filter(r -> role == null || r == role).toList();
        if (roles.isEmpty()) return List.of();
        Map<String, Object> values = new HashMap<>(Map.of("town", reach.town().id(), "after", after, "roles", roles));
        String query = "select distinct p from Person p join p.roles r where r.role in :roles and p.townId = :town"
                + " and p.id > :after and p.account is not null";
        if (reach.units() != null) {
            query += " and r.scopeCode in :units";
            values.put("units", reach.units());
        }
        if (words != null && !words.isBlank()) {
            query += " and (locate(:words, p.name) > 0 or locate(:words, p.account) > 0)";
            values.put("words", words.strip());
        }
        return Person.<Person>find(query + " order by p.id", values)
                .range(0, size)
                .list();
    }

    /** @throws Problem 403 {@code account.beyond} when they also have a role that is not the caller's to take */
    String giveOneTimePassword(Reach reach, String account, long by) {
        Person person = wholly(reach, account);
        String password = oneTime(person);
        tokens.endAll(person.id(), "");
        facts.fire(new AccountFact.PasswordReset(person.townId(), person.id(), by, clock.instant()));
        return password;
    }

    Person give(Reach reach, String account, Grant grant, long by) {
        Person person = of(reach, account);
        check(reach, grant);
        give(person, grant, by);
        return person;
    }

    /** Whoever brought an invitation has its role from now on, and a name the others can call them by. */
    public MeView welcome(long personId, Grant grant, String name) {
        Person person = Person.findById(personId);
        person.hold();
        person.beCalled(Numbers.spoken().toLowerCase(Locale.ROOT), name);
        give(person, grant, personId);
        return views.of(person);
    }

    private void give(Person person, Grant grant, long by) {
        if (person.has(grant)) throw Problems.conflict("account.has-role");
        person.grant(grant.role(), grant.scope());
        Person.flush();
        facts.fire(new AccountFact.Granted(person.townId(), person.id(), grant, by, clock.instant()));
    }

    /** With the last of their roles somebody leaves. */
    void end(Reach reach, String account, long grantId, Caller by) {
        Person person = of(reach, account);
        PersonRole role = person.roles().stream()
                .filter(r -> r.id() == grantId && reach.covers(r.grant()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("account.role-unknown"));
        keepAnOperator(reach, List.of(role), person, by);
        if (working(person).size() == 1) {
            leave(person, by);
            return;
        }
        person.end(role);
        facts.fire(new AccountFact.GrantEnded(person.townId(), person.id(), role.grant(), by.id(), clock.instant()));
    }

    void leave(Reach reach, String account, Caller by) {
        Person person = wholly(reach, account);
        keepAnOperator(reach, working(person), person, by);
        leave(person, by);
    }

    /** A resident stays one; whatever they were besides ends, and with it every sign-in. */
    private void leave(Person person, Caller by) {
        List<PersonRole> ended = working(person);
        ended.forEach(person::end);
        person.password().end();
        tokens.endAll(person.id(), "");
        List<Grant> grants = ended.stream().map(PersonRole::grant).toList();
        facts.fire(new AccountFact.Left(person.townId(), person.id(), grants, by.id(), clock.instant()));
    }

    /** A town without an operator could not make one; only the administrator may leave it so. */
    private void keepAnOperator(Reach reach, List<PersonRole> ending, Person person, Caller by) {
        boolean operator = ending.stream().anyMatch(r -> r.grant().role() == Role.TOWN);
        if (!operator || by.is(Role.ADMIN)) return;
        // held until the end, so that two operators who take each other's role come one after the other
        List<?> operators = em.createNativeQuery("select person_id from person_role where role = 'TOWN'"
                        + " and scope_kind = 'TOWN' and scope_code = ? order by id for update")
                .setParameter(1, reach.town().code())
                .getResultList();
        boolean another = operators.stream().anyMatch(id -> ((Number) id).longValue() != person.id());
        if (!another) throw Problems.conflict("account.last-operator");
    }

    /** Held until the transaction ends. @throws Problem 404 {@code account.unknown} for who has no role in reach */
    static Person of(Reach reach, String account) {
        Person person = Person.byAccount(reach.town().id(), account)
                .filter(p -> p.townId() != null)
                .orElseThrow(() -> Problems.notFound("account.unknown"));
        person.hold();
        if (person.grants().stream().noneMatch(reach::covers)) throw Problems.notFound("account.unknown");
        return person;
    }

    private static Person wholly(Reach reach, String account) {
        Person person = of(reach, account);
        if (!working(person).stream().map(PersonRole::grant).allMatch(reach::covers))
            throw Problems.forbidden("account.beyond");
        return person;
    }

    private static List<PersonRole> working(Person person) {
        return person.roles().stream()
                .filter(r -> r.grant().role() != Role.RESIDENT)
                .toList();
    }
}
