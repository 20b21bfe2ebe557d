package songe.dev;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service in development: with a database, a key and a WeChat of its own. */
@QuarkusMain(name = "trial")
public class TrialMain {

    public static void main(String... args) {
        Trial.prepare();
        Quarkus.run(args);
    }
}
