package songe.order.dispatch;

import io.smallrye.config.ConfigMapping;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Weights;

/** What a town's dispatch goes by until its operators say otherwise. */
@ConfigMapping(prefix = "songe.dispatch")
interface DefaultSettings {
    int distance();

    int skill();

    int load();

    int reliability();

    int neighbourhood();

    int loadCap();

    int atOnce();

    int reachMetres();

    default Settings asSettings() {
        Weights weights = new Weights(distance(), skill(), load(), reliability(), neighbourhood());
        return new Settings(0, weights, loadCap(), atOnce(), reachMetres());
    }
}
