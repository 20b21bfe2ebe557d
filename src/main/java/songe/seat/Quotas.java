package songe.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import songe.shared.Problems;

/**
 * How often one human being may have an item in a month, whoever orders it for them. Counted by a conditional update, as
 * places are. Runs in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Quotas {
    private static final String LEFT = " and used < :quota";

    private final EntityManager em;
    private final String left;

    @Inject
    Quotas(EntityManager em) {
        this(em, LEFT);
    }

    /** With another condition, or none: for the test that shows what it is good for. */
    Quotas(EntityManager em, String left) {
        this.em = em;
        this.left = left;
    }

    /** Once more in that month. @throws Problem 409 {@code booking.quota} */
    public void use(long townId, long itemId, String beneficiaryKey, YearMonth month, int quota) {
        em.createNativeQuery("insert into quota_use (town_id, item_id, beneficiary_key, month, used)"
                        + " values (?, ?, ?, ?, 0) on duplicate key update used = used")
                .setParameter(1, townId)
                .setParameter(2, itemId)
                .setParameter(3, beneficiaryKey)
                .setParameter(4, month.toString())
                .executeUpdate();
        int used = em.createNativeQuery("update quota_use set used = used + 1 where item_id = :item"
                        + " and beneficiary_key = :key and month = :month and :quota > 0" + left)
                .setParameter("item", itemId)
                .setParameter("key", beneficiaryKey)
                .setParameter("month", month.toString())
                .setParameter("quota", quota)
                .executeUpdate();
        if (used == 0)
            throw Problems.conflict("booking.quota", String.valueOf(quota), String.valueOf(month.getMonthValue()));
    }

    /** It came to nothing. */
    public void giveBack(long itemId, String beneficiaryKey, String month) {
        em.createNativeQuery("update quota_use set used = used - 1 where item_id = ? and beneficiary_key = ?"
                        + " and month = ? and used > 0")
                .setParameter(1, itemId)
                .setParameter(2, beneficiaryKey)
                .setParameter(3, month)
                .executeUpdate();
    }

    /** What counted long ago. @param month exclusive */
    public int forgetBefore(YearMonth month) {
        return em.createNativeQuery("delete from quota_use where month < ? limit 1000")
                .setParameter(1, month.toString())
                .executeUpdate();
    }

    /** Of who is forgotten. */
    public void forget(String beneficiaryKey) {
        em.createNativeQuery("delete from quota_use where beneficiary_key = ?")
                .setParameter(1, beneficiaryKey)
                .executeUpdate();
    }
}
