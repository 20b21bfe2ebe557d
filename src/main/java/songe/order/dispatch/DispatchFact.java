package songe.order.dispatch;

import java.time.Instant;
import songe.shared.Fact;

/** What somebody changed about how orders are given out. Who got one is told by the orders. */
public sealed interface DispatchFact extends Fact {

    /** The town's settings have a new version. */
    record SettingsChanged(long townId, int version, Long by, Instant at) implements DispatchFact {
        @Override
        public String subject() {
            return "dispatch-settings:" + version;
        }
    }
}
