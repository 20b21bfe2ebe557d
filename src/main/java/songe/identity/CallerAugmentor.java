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

/**
 * Turns a valid token into the {@link Caller} of this moment. Plain JDBC: it runs before any request scope exists, once
 * for every call.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {
    private static final String SQL = "select p.town_id, p.name, r.role, r.scope_kind, r.scope_code"
            + " from person p left join person_role r on r.person_id = p.id where p.id = ? and p.erased_at is null";

    private final DataSource database;

    CallerAugmentor(DataSource database) {
        this.database = database;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous() ? Uni.createFrom().item(identity) : context.runBlocking(() -> known(identity));
    }

    private SecurityIdentity known(SecurityIdentity identity) {
        Caller caller = caller(identity.getPrincipal().getName());
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttribute(Callers.ATTRIBUTE, caller);
        caller.grants().forEach(g -> builder.addRole(g.role().name()));
        return builder.build();
    }

    private Caller caller(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setLong(1, Long.parseLong(id));
            return read(Long.parseLong(id), query.executeQuery());
        } catch (NumberFormatException notOurs) {
            throw new AuthenticationFailedException(notOurs);
        } catch (SQLException away) {
            throw new IllegalStateException("The database could not say who is calling", away);
        }
    }

    private static Caller read(long id, ResultSet rows) throws SQLException {
        if (!rows.next()) throw new AuthenticationFailedException();
        long town = rows.getLong(1);
        Long townId = rows.wasNull() ? null : town;
        String name = rows.getString(2);
        List<Grant> grants = new ArrayList<>();
        do {
            if (rows.getString(3) != null) {
                Scope scope = new Scope(Scope.Kind.valueOf(rows.getString(4)), rows.getString(5));
                grants.add(new Grant(Role.valueOf(rows.getString(3)), scope));
            }
        } while (rows.next());
        return new Caller(id, townId, name, List.copyOf(grants));
    }
}
