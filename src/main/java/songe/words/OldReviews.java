package songe.words;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import songe.shared.Transactions;

/** Nobody's words are kept here for longer than the queue needs: after ninety days a row goes, decided or not. */
@ApplicationScoped
class OldReviews {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Transactions transactions;
    private final Clock clock;

    OldReviews(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * ?")
    void forget() {
        transactions.retrying(() -> WordReview.delete("at < ?1", clock.instant().minus(KEPT)));
    }
}
