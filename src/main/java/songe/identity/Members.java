package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.tenant.TownRef;

/**
 * Who belongs to partner units and as what: the door for the room that keeps the units. Somebody always owns a unit for which
 * anybody answers: the first who does, and after an owner the one who has done so for longest. Runs in the caller's transaction.
 */
@ApplicationScoped
public class Members {
    private final EntityManager em;
    private final Staff staff;

    Members(EntityManager em, Staff staff) {
        this.em = em;
        this.staff = staff;
    }

    /** What somebody is to a unit, highest first. */
    public enum Rank {
        OWNER,
        COORDINATOR,
        WORKER;

        Role role() {
            return this == WORKER ? Role.WORKER : Role.PARTNER;
        }
    }

    /** @param unit the code */
    public record Member(String unit, long personId, String account, String name, Rank rank) {}

    /** Of these units, highest first and then oldest first. By ix_person_role_scope. */
    public List<Member> of(long townId, Collection<String> units) {
        if (units.isEmpty()) return List.of();
        List<Object> values = new ArrayList<>(units);
        values.add(townId);
        return Sql.rows(
                em,
                "select r.scope_code, p.id, p.account, p.name, r.role, r.owner from person_role r"
                        + " join person p on p.id = r.person_id where r.role in ('PARTNER', 'WORKER')"
                        + " and r.scope_kind = 'PARTNER' and r.scope_code in " + Sql.marks(units)
                        + " and p.town_id = ? order by r.role, r.owner desc, r.id",
                Members::member,
                values.toArray());
    }

    private static Member member(ResultSet row) throws SQLException {
        boolean works = row.getString(5).equals(Role.WORKER.name());
        Rank answers = row.getBoolean(6) ? Rank.OWNER : Rank.COORDINATOR;
        return new Member(
                row.getString(1), row.getLong(2), row.getString(3), row.getString(4), works ? Rank.WORKER : answers);
    }

    public Map<String, List<Member>> byUnit(long townId, Collection<String> units) {
        return of(townId, units).stream().collect(Collectors.groupingBy(Member::unit));
    }

    public boolean isOwner(Caller caller, String unit) {
        return of(caller.town(), List.of(unit)).stream()
                .anyMatch(m -> m.personId() == caller.id() && m.rank() == Rank.OWNER);
    }

    /** Answers for the unit from now on. @throws Problem 409 {@code account.has-role} */
    public void welcome(long personId, String unit) {
        staff.welcome(personId, grant(Role.PARTNER, unit), null);
    }

    private static Grant grant(Role role, String unit) {
        return new Grant(role, new Scope(Scope.Kind.PARTNER, unit));
    }

    /** @throws Problem 404 {@code account.unknown}, 409 {@code member.last-owner} */
    public void rank(TownRef town, String unit, String account, Rank rank, Caller by) {
        hold(town.id(), unit);
        Reach reach = reach(town, unit);
        Person person = Staff.of(reach, account);
        if (rank != Rank.OWNER) keepAnOwner(town.id(), unit, person.id());
        PersonRole has = role(person, unit);
        if (has.grant().role() != rank.role()) {
            if (!person.has(grant(rank.role(), unit))) staff.give(reach, account, grant(rank.role(), unit), by.id());
            staff.end(reach, account, has.id(), by);
        }
        role(person, unit).own(rank == Rank.OWNER);
    }

    /** The higher of the two. */
    private static PersonRole role(Person person, String unit) {
        return person.roles().stream()
                .filter(r ->
                        r.grant().equals(grant(Role.PARTNER, unit)) || r.grant().equals(grant(Role.WORKER, unit)))
                .min((a, b) -> a.grant().role().compareTo(b.grant().role()))
                .orElseThrow(() -> Problems.notFound("account.unknown"));
    }

    private static Reach reach(TownRef town, String unit) {
        return new Reach(town, Set.of(Role.PARTNER, Role.WORKER), Set.of(unit));
    }

    /** Until the transaction ends nobody else changes who owns it. */
    private void hold(long townId, String unit) {
        Sql.rows(
                em,
                "select r.id from person_role r join person p on p.id = r.person_id where r.role = 'PARTNER'"
                        + " and r.scope_kind = 'PARTNER' and r.scope_code = ? and p.town_id = ? for update",
                row -> row.getLong(1),
                unit,
                townId);
    }

    private void keepAnOwner(long townId, String unit, long leaving) {
        List<Member> owners = owners(townId, unit);
        if (owners.size() == 1 && owners.get(0).personId() == leaving) throw Problems.conflict("member.last-owner");
    }

    private List<Member> owners(long townId, String unit) {
        return of(townId, List.of(unit)).stream()
                .filter(m -> m.rank() == Rank.OWNER)
                .toList();
    }

    /** Whatever they were to the unit. @throws Problem 404 {@code account.unknown}, 409 {@code member.last-owner} */
    public void end(TownRef town, String unit, String account, Caller by) {
        hold(town.id(), unit);
        Person person = Staff.of(reach(town, unit), account);
        keepAnOwner(town.id(), unit, person.id());
        endAll(town, unit, person.id(), account, by);
    }

    private void endAll(TownRef town, String unit, long personId, String account, Caller by) {
        for (PersonRole role : Staff.of(reach(town, unit), account).roles())
            if (role.grant().scope().equals(new Scope(Scope.Kind.PARTNER, unit)))
                staff.end(reach(town, unit), account, role.id(), by);
    }

    /** The unit itself is gone. */
    public void endAll(TownRef town, String unit, Caller by) {
        of(town.id(), List.of(unit)).stream()
                .collect(Collectors.toMap(Member::personId, Member::account, (one, same) -> one))
                .forEach((person, account) -> endAll(town, unit, person, account, by));
    }

    void onMade(@Observes AccountFact.Made fact) {
        succeed(fact.townId(), List.of(fact.grant()));
    }

    void onGranted(@Observes AccountFact.Granted fact) {
        succeed(fact.townId(), List.of(fact.grant()));
    }

    void onEnded(@Observes AccountFact.GrantEnded fact) {
        succeed(fact.townId(), List.of(fact.grant()));
    }

    void onLeft(@Observes AccountFact.Left fact) {
        succeed(fact.townId(), fact.grants());
    }

    private void succeed(long townId, List<Grant> changed) {
        changed.stream()
                .filter(grant -> grant.role() == Role.PARTNER)
                .forEach(grant -> succeed(townId, grant.scope().code()));
    }

    /** Where nobody owns a unit, whoever has answered for it for longest does. */
    void succeed(long townId, String unit) {
        em.flush();
        if (owners(townId, unit).isEmpty())
            of(townId, List.of(unit)).stream()
                    .filter(m -> m.rank() == Rank.COORDINATOR)
                    .findFirst()
                    .ifPresent(this::crown);
    }

    private void crown(Member heir) {
        Person.<Person>findById(heir.personId()).roles().stream()
                .filter(r -> r.grant().equals(grant(Role.PARTNER, heir.unit())))
                .forEach(r -> r.own(true));
        em.flush();
    }
}
