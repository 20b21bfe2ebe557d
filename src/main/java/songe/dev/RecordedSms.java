package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import songe.shared.Masked;
import songe.shared.Problems;
import songe.sms.SmsGateway;

/** Sends nothing; keeps the last message to each telephone for whoever tries things out. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class RecordedSms implements SmsGateway {
    /** A telephone whose gateway is always away. */
    static final String UNREACHABLE = "19900000503";

    private static final Logger LOG = Logger.getLogger(RecordedSms.class);
    private static final int KEPT = 10_000;

    private final Map<String, String> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void send(String phone, String text) {
        if (phone.equals(UNREACHABLE)) throw Problems.unavailable("sms.unavailable");
        synchronized (last) {
            last.put(phone, text);
        }
        LOG.infof("A text message, recorded only, for %s", Masked.phone(phone));
    }

    Optional<String> lastTo(String phone) {
        synchronized (last) {
            return Optional.ofNullable(last.get(phone));
        }
    }
}
