package songe.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import songe.shared.Sql;

/**
 * The only writer of accounts and of their ledger: each change is one conditional update of the account's row, which keeps
 * it locked until its row in the ledger is committed with it. Runs in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Accounts {
    static final String ENOUGH = "free >= ?";
    static final String OPEN = "state = 'OPEN'";

    private final EntityManager em;
    private final Event<PledgeFact> facts;
    private final String enough;
    private final String open;

    @Inject
    Accounts(EntityManager em, Event<PledgeFact> facts) {
        this(em, facts, ENOUGH, OPEN);
    }

    /** With other conditions: for the test that shows what they are good for. */
    Accounts(EntityManager em, Event<PledgeFact> facts, String enough, String open) {
        this.em = em;
        this.facts = facts;
        this.enough = enough;
        this.open = open;
    }

    /** Of a new one. */
    Pledge begin(long id, Movement.Mark mark) {
        return moved(id, MovementKind.PLEDGED, Pledge.byId(em, id).balance().pledged(), mark);
    }

    /** Free to committed, once for each order. @return false where not so much is free */
    boolean commit(Pledge pledge, int quantity, Movement.Mark mark) {
        String sql =
                "update pledge set committed = committed + ?, free = free - ? where id = ? and closed_at is null and ";
        if (Sql.change(em, sql + enough, quantity, quantity, pledge.id(), quantity) == 0) return false;
        Sql.change(
                em,
                "insert into pledge_commitment (town_id, order_number, pledge_id, quantity, state)"
                        + " values (?, ?, ?, ?, 'OPEN')",
                pledge.townId(),
                mark.order(),
                pledge.id(),
                quantity);
        moved(pledge.id(), MovementKind.COMMITTED, quantity, mark);
        return true;
    }

    /** Committed to used. Does nothing for an order that has nothing open. */
    void use(long townId, Movement.Mark mark) {
        Commitment c = settled(townId, mark.order(), "USED").orElse(null);
        if (c == null) return;
        String sql = "update pledge set committed = committed - ?, used = used + ? where id = ?";
        Sql.change(em, sql, c.quantity, c.quantity, c.pledgeId);
        moved(c.pledgeId, MovementKind.USED, c.quantity, mark);
    }

    /** Committed to free, or to expired once the last day is over. Does nothing for an order that has nothing open. */
    void release(long townId, Movement.Mark mark) {
        Commitment c = settled(townId, mark.order(), "RELEASED").orElse(null);
        if (c == null) return;
        String sql = "update pledge set committed = committed - ?, free = free + ? where id = ? and closed_at is null";
        if (Sql.change(em, sql, c.quantity, c.quantity, c.pledgeId) == 1) {
            moved(c.pledgeId, MovementKind.RELEASED, c.quantity, mark);
            return;
        }
        sql = "update pledge set committed = committed - ?, expired = expired + ? where id = ?";
        Sql.change(em, sql, c.quantity, c.quantity, c.pledgeId);
        moved(c.pledgeId, MovementKind.LAPSED, c.quantity, mark);
    }

    private record Commitment(long pledgeId, int quantity) {}

    private Optional<Commitment> settled(long townId, String order, String state) {
        String which = " where town_id = ? and order_number = ?";
        String sql = "update pledge_commitment set state = ?" + which + " and " + open;
        if (Sql.change(em, sql, state, townId, order) == 0) return Optional.empty();
        List<Commitment> found = Sql.rows(
                em,
                "select pledge_id, quantity from pledge_commitment" + which,
                row -> new Commitment(row.getLong(1), row.getInt(2)),
                townId,
                order);
        return Optional.of(found.get(0));
    }

    /** Free to used, with no order. @return false where not so much is free */
    boolean give(long id, int quantity, Movement.Mark mark) {
        String sql = "update pledge set used = used + ?, free = free - ? where id = ? and closed_at is null and ";
        if (Sql.change(em, sql + enough, quantity, quantity, id, quantity) == 0) return false;
        moved(id, MovementKind.GIVEN, quantity, mark);
        return true;
    }

    /** @param more less than 0 for less @return false where not so much is free, or it is over */
    boolean resize(long id, int more, Movement.Mark mark) {
        String sql = "update pledge set pledged = pledged + ?, free = free + ? where id = ? and closed_at is null and ";
        if (Sql.change(em, sql + enough, more, more, id, -more) == 0) return false;
        moved(id, more > 0 ? MovementKind.RAISED : MovementKind.LOWERED, Math.abs(more), mark);
        return true;
    }

    /** What is free has expired. The row is locked by the caller. */
    void close(long id, Instant at) {
        int free = Pledge.byId(em, id).balance().free();
        String sql = "update pledge set expired = expired + free, free = 0, closed_at = ? where id = ?";
        Sql.change(em, sql, at, id);
        Movement.Mark mark = new Movement.Mark(null, null, at);
        if (free > 0) moved(id, MovementKind.EXPIRED, free, mark);
    }

    private Pledge moved(long id, MovementKind kind, int quantity, Movement.Mark mark) {
        Pledge after = Pledge.byId(em, id); // of the row as this transaction left it
        Movement.append(em, after, kind, quantity, mark);
        facts.fire(fact(after, kind, quantity, mark));
        return after;
    }

    private static PledgeFact fact(Pledge p, MovementKind kind, int quantity, Movement.Mark mark) {
        var about =
                new PledgeFact.About(p.townId(), p.id(), p.number(), p.partnerId(), p.itemId(), mark.at(), mark.by());
        return switch (kind) {
            case PLEDGED -> new PledgeFact.Made(about, quantity);
            case RAISED, LOWERED -> new PledgeFact.Resized(about, p.balance().pledged());
            case COMMITTED -> new PledgeFact.Committed(about, mark.order(), quantity);
            case USED, GIVEN -> new PledgeFact.Used(about, mark.order(), quantity);
            case RELEASED, LAPSED -> new PledgeFact.Released(about, mark.order(), quantity);
            case EXPIRED -> new PledgeFact.Expired(about, quantity);
        };
    }
}
