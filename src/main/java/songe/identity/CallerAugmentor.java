package songe.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a valid token into the {@link Caller} of this moment, if its sign-in has not ended. Plain JDBC: it runs before
 * any request scope exists, once for every call. One round trip: the sign-in is found by its unique family, the person by
 * its key, the roles by the index of theirs, so the check costs one more row read in memory and no second question.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {
    private static final String SQL = "select p.town_id, p.name, r.role, r.scope_kind, r.scope_code,"
            + " p.password_changed from sign_in s join person p on p.id = s.person_id"
            + " left join person_role r on r.person_id = p.id"
            + " where s.family = ? and s.person_id = ? and s.ended_at is null and p.erased_at is null";

    private final DataSource database;

    CallerAugmentor(DataSource database) {
        this.database = database;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous() ? Uni.createFrom().item(identity) : context.runBlocking(() -> known(identity));
    }

    private SecurityIdentity known(SecurityIdentity identity) {
        Known known = read((JsonWebToken) identity.getPrincipal());
        Caller caller = known.caller;
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttribute(Callers.ATTRIBUTE, caller)
                .addAttribute(Callers.MUST_CHANGE, known.mustChangePassword);
        caller.grants().forEach(g -> builder.addRole(g.role().name()));
        return builder.build();
    }

    private record Known(Caller caller, boolean mustChangePassword) {}

    private Known read(JsonWebToken token) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            long id = Long.parseLong(token.getName());
            query.setString(1, token.getClaim(Tokens.FAMILY));
            query.setLong(2, id);
            return read(id, query.executeQuery());
        } catch (NumberFormatException notOurs) {
            throw new AuthenticationFailedException(notOurs);
        } catch (SQLException away) {
            throw new IllegalStateException("The database could not say who is calling", away);
        }
    }

    private static Known read(long id, ResultSet rows) throws SQLException {
        if (!rows.next()) throw new AuthenticationFailedException();
        long town = rows.getLong(1);
        Long townId = rows.wasNull() ? null : town;
        String name = rows.getString(2);
        boolean mustChangePassword = !rows.getBoolean(6);
        List<Grant> grants = new ArrayList<>();
        do {
            if (rows.getString(3) != null) {
                Scope scope = new Scope(Scope.Kind.valueOf(rows.getString(4)), rows.getString(5));
                grants.add(new Grant(Role.valueOf(rows.getString(3)), scope));
            }
        } while (rows.next());
        return new Known(new Caller(id, townId, name, List.copyOf(grants)), mustChangePassword);
    }
}
