package songe.support;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import songe.identity.Accounts;
import songe.identity.Profile;
import songe.identity.Role;
import songe.identity.Scope;
import songe.tenant.Towns;

/** Somebody with one role whom no other test knows, in any town. */
public final class Newcomer {
    private static final String PASSWORD = "songe-newcomer";

    private Newcomer() {}

    public static RequestSpecification with(Role role, Scope scope, String name, String town) {
        return As.nobodyIn(town).header("Authorization", "Bearer " + tokenOf(role, scope, name, town));
    }

    /** @param town a town's code; null for who belongs to none */
    public static String tokenOf(Role role, Scope scope, String name, String town) {
        String account = "new-" + UUID.randomUUID().toString().substring(0, 18);
        Profile profile = new Profile(name, null, null, false, null, false);
        the(Accounts.class).make(new Accounts.NewAccount(idOf(town), account, profile, PASSWORD, role, scope, null));
        return Call.body(As.nobodyIn(town == null ? As.TOWN : town), Map.of("account", account, "password", PASSWORD))
                .post("/api/sign-ins/password")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private static Long idOf(String town) {
        return town == null ? null : the(Towns.class).byCode(town).orElseThrow().id();
    }

    private static <T> T the(Class<T> door) {
        return Arc.container().instance(door).get();
    }
}
