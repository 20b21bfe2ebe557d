package songe.towndata;

import java.util.List;
import songe.partner.PartnerData;
import songe.partner.PartnerKind;

/** Reads the partner units. */
final class PartnerRows {
    private final Draft draft;

    PartnerRows(Draft draft) {
        this.draft = draft;
    }

    void read(List<Row> rows) {
        for (Row row : rows) {
            PartnerData partner =
                    new PartnerData(row.code("code"), row.required("name", 60), row.oneOf("kind", PartnerKind.class));
            var towns = draft.townsOf(row);
            if (!row.isSound() || towns.isEmpty()) {
                draft.spoil(Sheet.PARTNERS, row.raw("code"));
                continue;
            }
            for (String town : towns) {
                if (!draft.isFirst(row, "code", town, partner.code())) break;
                draft.plan.of(town).partners.put(partner.code(), partner);
            }
        }
    }
}
