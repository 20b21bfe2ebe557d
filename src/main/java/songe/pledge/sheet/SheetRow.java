package songe.pledge.sheet;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import songe.pledge.Balance;

/**
 * A pledge in a month.
 *
 * @param until its last day
 * @param added pledged or raised in the month, less what was taken back
 * @param committed by orders that were placed in the month
 * @param released of orders that came to nothing in the month
 * @param usedByOrders that were delivered in the month, by the ledger
 * @param usedOtherwise given in the month with no order
 * @param delivered the same as {@code usedByOrders}, counted from the orders themselves
 * @param balance at the month's end, or now
 */
public record SheetRow(
        String number,
        String title,
        @Nullable String item,
        String unitWord,
        LocalDate from,
        LocalDate until,
        int added,
        int committed,
        int released,
        int usedByOrders,
        int usedOtherwise,
        int expired,
        int delivered,
        Balance balance) {}
