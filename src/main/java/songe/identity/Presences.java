package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import songe.shared.Sql;

/**
 * Whoever stays connected for longer than one call: by which sign-in they came, and whether it still lives. Runs in the
 * caller's transaction.
 */
@ApplicationScoped
public class Presences {
    private final EntityManager em;
    private final JsonWebToken token;
    private final Clock clock;

    Presences(EntityManager em, JsonWebToken token, Clock clock) {
        this.em = em;
        this.token = token;
        this.clock = clock;
    }

    /** Names the sign-in of the call that is being answered. */
    public String current() {
        return token.getClaim(Tokens.FAMILY);
    }

    private record Row(String family, Caller person, Grant grant) {}

    /** Those of the sign-ins that live, with the people as they are now: one statement for all, by uk_sign_in_family. */
    public Map<String, Caller> still(Collection<String> families) {
        if (families.isEmpty()) return Map.of();
        List<Object> values = new ArrayList<>(families);
        values.add(clock.instant());
        List<Row> rows = Sql.rows(
                em,
                "select s.family, p.id, p.town_id, p.name, r.role, r.scope_kind, r.scope_code from sign_in s"
                        + " join person p on p.id = s.person_id left join person_role r on r.person_id = p.id"
                        + " where s.family in (" + String.join(",", Collections.nCopies(families.size(), "?"))
                        + ") and s.expires_at > ? and s.ended_at is null and p.erased_at is null order by r.id",
                Presences::row,
                values.toArray());
        Map<String, Caller> living = new HashMap<>();
        rows.forEach(row -> living.merge(row.family, row.person, (known, same) -> with(known, row.grant)));
        return living;
    }

    private static Row row(ResultSet row) throws SQLException {
        Grant grant = row.getString(5) == null
                ? null
                : new Grant(
                        Role.valueOf(row.getString(5)),
                        new Scope(Scope.Kind.valueOf(row.getString(6)), row.getString(7)));
        Long town = row.getObject(3) == null ? null : row.getLong(3);
        List<Grant> grants = grant == null ? List.of() : List.of(grant);
        return new Row(row.getString(1), new Caller(row.getLong(2), town, row.getString(4), grants), grant);
    }

    private static Caller with(Caller known, Grant grant) {
        List<Grant> grants = new ArrayList<>(known.grants());
        grants.add(grant);
        return new Caller(known.id(), known.townId(), known.name(), List.copyOf(grants));
    }
}
