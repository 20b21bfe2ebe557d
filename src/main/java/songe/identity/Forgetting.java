package songe.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import songe.identity.limit.Limits;
import songe.identity.phone.PhoneCodes;

/** Throws away at night what served its day: codes and who asked for them. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final PhoneCodes codes;
    private final Limits limits;

    Forgetting(PhoneCodes codes, Limits limits) {
        this.codes = codes;
        this.limits = limits;
    }

    @Scheduled(cron = "0 40 3 * * ?", timeZone = "Asia/Shanghai")
    void forget() {
        while (codes.forgetOld() > 0) LOG.debug("old codes forgotten");
        while (limits.forgetOld() > 0) LOG.debug("old uses forgotten");
    }
}
