package songe.pledge;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import songe.catalog.ItemRef;
import songe.partner.PartnerBrief;

/** @param item what is given through it; null for what nobody orders here @param until the last day */
public record PledgeView(
        String number,
        PartnerBrief unit,
        String title,
        @Nullable PledgedItem item,
        String unitWord,
        LocalDate from,
        LocalDate until,
        PledgeState state,
        Balance balance) {

    public record PledgedItem(long id, String title) {
        static PledgedItem of(ItemRef item) {
            return item == null ? null : new PledgedItem(item.id(), item.title());
        }
    }
}
