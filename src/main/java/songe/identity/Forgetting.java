package songe.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import songe.identity.limit.Limits;
import songe.identity.phone.PhoneCodes;
import songe.shared.Transactions;

/** Throws away at night what served its day: codes, who asked for them, sign-ins that are over. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final PhoneCodes codes;
    private final Limits limits;
    private final LiveSignIns signIns;
    private final Transactions transactions;

    Forgetting(PhoneCodes codes, Limits limits, LiveSignIns signIns, Transactions transactions) {
        this.codes = codes;
        this.limits = limits;
        this.signIns = signIns;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 40 3 * * ?", timeZone = "Asia/Shanghai")
    void forget() {
        while (codes.forgetOld() > 0) LOG.debug("old codes forgotten");
        while (limits.forgetOld() > 0) LOG.debug("old uses forgotten");
        while (transactions.retrying(signIns::forgetOld) > 0) LOG.debug("old sign-ins forgotten");
    }
}
