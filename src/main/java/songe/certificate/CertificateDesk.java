package songe.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.certificate.Certificates.Held;
import songe.certificate.HolderView.CertificateView;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Reads, enters and ends certificates; each call in a transaction of its own. */
@ApplicationScoped
class CertificateDesk {
    private static final int YEARS = 20;

    private final Certificates certificates;
    private final Teams teams;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    CertificateDesk(Certificates certificates, Teams teams, People people, Transactions transactions, Clock clock) {
        this.certificates = certificates;
        this.teams = teams;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everybody who belongs to it. */
    Page<HolderView> of(Caller caller, Team team) {
        LocalDate today = Days.day(clock.instant());
        return transactions.retrying(() -> {
            List<Held> all = certificates.of(team);
            Map<Long, PersonRef> by = people.byIds(all.stream().map(Held::by).collect(Collectors.toSet()));
            return Page.whole(teams.of(team).stream()
                    .map(p -> new HolderView(
                            p.account(),
                            p.name(),
                            p.id() == caller.id(),
                            all.stream()
                                    .filter(h -> h.personId() == p.id())
                                    .sorted(Comparator.comparing(Held::kind))
                                    .map(h -> view(h, by, today))
                                    .toList()))
                    .toList());
        });
    }

    private static CertificateView view(Held h, Map<Long, PersonRef> by, LocalDate today) {
        PersonRef entered = by.get(h.by());
        return new CertificateView(
                h.kind(),
                h.kind().words(),
                h.until(),
                h.until() == null ? null : (int) ChronoUnit.DAYS.between(today, h.until()),
                entered == null ? null : entered.name(),
                h.at());
    }

    /** @throws Problem 404 {@code account.unknown}, 422 {@code certificate.until} */
    void enter(Caller caller, Team team, String account, CertificateKind kind, LocalDate until) {
        LocalDate today = Days.day(clock.instant());
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusYears(YEARS))))
            throw Problems.field("until", "certificate.until", YEARS);
        transactions.retrying(() -> {
            certificates.enter(team, teams.hold(team, account), kind, until, caller.id());
            return null;
        });
    }

    /** @throws Problem 404 {@code account.unknown}, 404 {@code certificate.unknown} */
    void end(Caller caller, Team team, String account, CertificateKind kind) {
        transactions.retrying(() -> {
            certificates.end(team, teams.hold(team, account), kind, caller.id());
            return null;
        });
    }
}
