package songe;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service in production, only with both secrets set. Development starts through {@link songe.dev.TrialMain}. */
@QuarkusMain(name = "songe")
public class Main {
    private static final int EX_CONFIG = 78; // sysexits.h

    public static void main(String... args) {
        // before anything logs: no launcher of Quarkus's does it for one jar, and the settings of the log would not be
        // heard
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        ProductionSettings.check().ifPresentOrElse(Main::refuse, () -> Quarkus.run(args));
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(EX_CONFIG);
    }
}
