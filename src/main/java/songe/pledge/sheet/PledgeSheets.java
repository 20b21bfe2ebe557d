package songe.pledge.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import songe.partner.PartnerBrief;
import songe.partner.PartnerRef;
import songe.pledge.MovementKind;
import songe.shared.Days;
import songe.shared.Sql;
import songe.shared.Transactions;

/** Makes monthly sheets. */
@ApplicationScoped
public class PledgeSheets {
    private final EntityManager em;
    private final Transactions transactions;
    private final Clock clock;

    PledgeSheets(EntityManager em, Transactions transactions, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts from the orders what pledges gave in a month. */
    public interface Delivered {
        /** @param until exclusive @return quantities by the pledge's id; nothing for those that gave nothing */
        Map<Long, Integer> of(Collection<Long> pledgeIds, Instant from, Instant until);
    }

    private record Named(
            long id, String number, String title, String item, String unitWord, LocalDate from, LocalDate until) {}

    /** @param delivered asked in the transaction that reads the ledger */
    public PledgeSheet of(PartnerRef unit, YearMonth month, Delivered delivered) {
        Instant from = Days.start(month.atDay(1));
        Instant until = Days.start(month.plusMonths(1).atDay(1));
        return transactions.retrying(() -> {
            List<Named> pledges = pledges(unit, month, from, until);
            List<Long> ids = pledges.stream().map(Named::id).toList();
            Map<Long, Flows> flows = Flows.of(em, ids, from, until);
            Map<Long, Integer> counted = ids.isEmpty() ? Map.of() : delivered.of(ids, from, until);
            List<SheetRow> rows = pledges.stream()
                    .map(p -> row(p, flows.getOrDefault(p.id, Flows.none()), counted.getOrDefault(p.id, 0)))
                    .toList();
            boolean reconciled = rows.stream().allMatch(r -> r.usedByOrders() == r.delivered());
            List<SheetLine> given = given(ids, from, until);
            return new PledgeSheet(PartnerBrief.of(unit), month.toString(), clock.instant(), rows, given, reconciled);
        });
    }

    /** Those that run in the month, or on which something moved in it. */
    private List<Named> pledges(PartnerRef unit, YearMonth month, Instant from, Instant until) {
        return Sql.rows(
                em,
                "select p.id, p.number, p.title, i.title, p.unit_word, p.first_day, p.last_day"
                        + " from pledge p left join item i on i.id = p.item_id where p.town_id = ? and p.partner_id = ?"
                        + " and p.created_at < ? and (p.first_day <= ? and p.last_day >= ? or exists (select 1"
                        + " from pledge_movement m where m.pledge_id = p.id and m.at >= ? and m.at < ?))"
                        + " order by p.first_day, p.id",
                PledgeSheets::named,
                unit.townId(),
                unit.id(),
                until,
                month.atEndOfMonth(),
                month.atDay(1),
                from,
                until);
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }

    private static SheetRow row(Named p, Flows flows, int delivered) {
        return new SheetRow(
                p.number,
                p.title,
                p.item,
                p.unitWord,
                p.from,
                p.until,
                flows.added(),
                flows.moved(MovementKind.COMMITTED),
                flows.moved(MovementKind.RELEASED, MovementKind.LAPSED),
                flows.moved(MovementKind.USED),
                flows.moved(MovementKind.GIVEN),
                flows.moved(MovementKind.EXPIRED, MovementKind.LAPSED),
                delivered,
                flows.balance());
    }

    private List<SheetLine> given(List<Long> ids, Instant from, Instant until) {
        if (ids.isEmpty()) return List.of();
        List<Object> values = new ArrayList<>(ids);
        values.addAll(List.of(from, until));
        return Sql.rows(
                em,
                "select m.at, p.number, p.title, p.unit_word, m.quantity, m.order_number from pledge_movement m"
                        + " join pledge p on p.id = m.pledge_id where m.pledge_id in " + Sql.marks(ids)
                        + " and m.at >= ? and m.at < ? and m.kind in ('USED', 'GIVEN') order by m.at, m.id",
                row -> new SheetLine(
                        Sql.instant(row, 1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)),
                values.toArray());
    }
}
