package songe;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import songe.dev.Trial;

/** Starts the service: in development with its own database and demo town, in production only with both secrets set. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            Trial.prepare();
        } else if (LaunchMode.current() == LaunchMode.NORMAL) {
            ProductionSettings.check().ifPresent(Main::refuse);
        }
        Quarkus.run(args);
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(78); // EX_CONFIG of sysexits.h
    }
}
