package songe.certificate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Transactions;

/** Tells in time that a certificate ends: one a transaction. */
@ApplicationScoped
class CertificateSweep {
    private static final Logger LOG = Logger.getLogger(CertificateSweep.class);

    private final Certificates certificates;
    private final Transactions transactions;

    CertificateSweep(Certificates certificates, Transactions transactions) {
        this.certificates = certificates;
        this.transactions = transactions;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    /** Days matter here. */
    @Scheduled(every = "{songe.upkeep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (transactions.retrying(certificates::tellOfNext)) LOG.debug("a certificate ends soon");
    }
}
