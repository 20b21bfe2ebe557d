package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** The people of a town, for the rooms above. */
@ApplicationScoped
@Transactional
public class People {
    /** The columns of a {@link PersonRef}. */
    private static final String REF = "select id, account, name, phone, birth_year, disabled, area_code from person";

    private final EntityManager em;

    People(EntityManager em) {
        this.em = em;
    }

    public Optional<PersonRef> byId(long id) {
        return Person.<Person>findByIdOptional(id).map(Person::ref);
    }

    public Map<Long, PersonRef> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return Sql.rows(em, REF + " where id in " + Sql.marks(ids), People::ref, ids.toArray()).stream()
                .collect(Collectors.toMap(PersonRef::id, Function.identity()));
    }

    private static PersonRef ref(ResultSet row) throws SQLException {
        return new PersonRef(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getBoolean(6),
                row.getString(7));
    }

    /** What each of them is; nothing for who is not there. */
    public Map<Long, List<Role>> rolesOf(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return Person.<Person>list("select distinct p from Person p left join fetch p.roles where p.id in ?1", ids)
                .stream()
                .collect(Collectors.toMap(
                        Person::id, p -> p.grants().stream().map(Grant::role).toList()));
    }

    public Optional<PersonRef> byNameAndPhone(long townId, String name, String phone) {
        return Person.<Person>find("townId = ?1 and phone = ?2 and name = ?3 order by id", townId, phone, name)
                .firstResultOptional()
                .map(Person::ref);
    }

    /** By which WeChat knows them; empty for who never came through WeChat. */
    public Optional<String> openidOf(long id) {
        return Person.<Person>findByIdOptional(id).map(Person::openid);
    }

    /** Who has the role in that scope, oldest first. */
    public List<PersonRef> with(long townId, Role role, Scope scope) {
        return Person.<Person>list(
                        "select p from Person p join p.roles r where p.townId = ?1 and r.role = ?2"
                                + " and r.scopeKind = ?3 and r.scopeCode = ?4 order by p.id",
                        townId,
                        role,
                        scope.kind(),
                        scope.code())
                .stream()
                .map(Person::ref)
                .toList();
    }

    /** Of these, the residents whom WeChat can reach; who works here has the own WeChat, not the resident's. */
    public Set<Long> messageable(Collection<Long> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(em.createQuery(
                        "select distinct p.id from Person p join p.roles r"
                                + " where p.id in ?1 and p.openid is not null and r.role = ?2",
                        Long.class)
                .setParameter(1, ids)
                .setParameter(2, Role.RESIDENT)
                .getResultList());
    }

    /** Who works here without being one orders for others. */
    public boolean isResident(long id) {
        return Person.count(
                        "select count(p) from Person p join p.roles r where p.id = ?1 and r.role = ?2",
                        id,
                        Role.RESIDENT)
                > 0;
    }

    /**
     * Holds the person's row until the transaction ends, so that what is checked about them stays true.
     *
     * @throws Problem 401 when they had their account deleted meanwhile
     */
    public PersonRef lock(long id) {
        return Sql.rows(em, REF + " where id = ? and erased_at is null for update", People::ref, id).stream()
                .findFirst()
                .orElseThrow(() -> Problems.unauthorized("auth.required"));
    }
}
