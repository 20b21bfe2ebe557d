package songe.pledge.sheet;

import java.time.Instant;
import java.util.List;
import songe.partner.PartnerBrief;

/**
 * @param month such as 2026-03
 * @param given in the month, oldest first
 * @param reconciled what the ledger calls used by orders is what the orders say was delivered, of every pledge
 */
public record PledgeSheet(
        PartnerBrief unit,
        String month,
        Instant madeAt,
        List<SheetRow> rows,
        List<SheetLine> given,
        boolean reconciled) {}
