package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import songe.catalog.Items;
import songe.partner.Partners;
import songe.pledge.MakePledge;
import songe.pledge.Pledges;
import songe.shared.Days;
import songe.shared.Transactions;
import songe.tenant.Towns;

/** What two units of the trial town pledge this month, so that their first look finds something. Tests make their own. */
@ApplicationScoped
@IfBuildProfile("dev")
class DemoPledges {
    private final Transactions transactions;
    private final Towns towns;
    private final Partners partners;
    private final Items items;
    private final Pledges pledges;
    private final Clock clock;

    DemoPledges(Transactions transactions, Towns towns, Partners partners, Items items, Pledges pledges, Clock clock) {
        this.transactions = transactions;
        this.towns = towns;
        this.partners = partners;
        this.items = items;
        this.pledges = pledges;
        this.clock = clock;
    }

    void fill(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent started) {
        long town = towns.byCode(DemoPeople.TOWN).orElseThrow().id();
        transactions.retrying(() -> pledges.isAny(town) || make(town));
    }

    private boolean make(long town) {
        make(town, "BARBER", "S01", "免费理发（示例）", 40, "人次");
        make(town, "FIX", "S06", "小家电维修（示例）", 20, "件");
        return true;
    }

    private void make(long town, String unit, String item, String title, int quantity, String unitWord) {
        LocalDate today = Days.day(clock.instant());
        Long itemId = items.byCode(town, item).orElseThrow().id();
        LocalDate last = YearMonth.from(today).atEndOfMonth();
        MakePledge wish = new MakePledge(title, itemId, quantity, unitWord, last.withDayOfMonth(1), last);
        pledges.make(partners.find(town, unit).orElseThrow(), wish);
    }
}
