package songe.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An empty production database needs somebody to import the first town: made from {@code SONGE_ADMIN_PASSWORD}, once. */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Optional<String> password;

    FirstAdministrator(Accounts accounts, @ConfigProperty(name = "songe.admin-password") Optional<String> password) {
        this.accounts = accounts;
        this.password = password;
    }

    void make(@Observes StartupEvent started) {
        if (password.isEmpty() || accounts.administratorExists()) return;
        Profile profile = new Profile("系统管理员", null, null, false, null, false);
        Scope everywhere = new Scope(Scope.Kind.INSTALLATION, "");
        accounts.make(new Accounts.NewAccount(null, "admin", profile, password.get(), Role.ADMIN, everywhere, null));
        LOG.info("The first administrator's account is admin");
    }
}
