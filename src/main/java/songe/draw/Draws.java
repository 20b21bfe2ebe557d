package songe.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.schedule.SessionRef;
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** The door to draws. Changes run in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Draws {
    private static final int PSEUDONYM = 10;

    private final EntityManager em;
    private final Clock clock;

    Draws(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * A session's draw.
     *
     * @param closesAt exclusive
     * @param drawnAt null before
     * @param places of the session; @param entrants entries, a family being one
     * @param digest of the public record; null before the draw
     */
    public record Round(long sessionId, Instant closesAt, Instant drawnAt, int places, int entrants, String digest) {}

    /** By session. Who is not in it has no draw: whoever comes first has a place. */
    @Transactional
    public Map<Long, Round> of(Collection<Long> sessionIds) {
        if (sessionIds.isEmpty()) return Map.of();
        return em
                .createQuery(
                        "select d.sessionId, d.closesAt, d.drawnAt, s.capacity,"
                                + " cast((select count(e) from DrawEntry e where e.sessionId = d.sessionId) as integer), d.digest"
                                + " from Draw d join Session s on s.id = d.sessionId"
                                + " where d.sessionId in ?1 and d.closesAt is not null",
                        Round.class)
                .setParameter(1, sessionIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Round::sessionId, Function.identity()));
    }

    /**
     * @param beneficiaryKey tells human beings apart
     * @return the pseudonym; nothing where places are had by who comes first, because there is no draw or it is over
     * @throws Problem 409 {@code draw.closed}, 409 {@code booking.twice}, 409 {@code session.cancelled}, 422 {@code
     *     draw.family}
     */
    public Optional<String> enter(SessionRef session, String beneficiaryKey, Set<Weight> weights, int places) {
        Draw draw = Draw.shared(session.townId(), session.id()).orElse(null);
        if (draw == null || draw.isFirstCome() || draw.isDrawn()) return Optional.empty();
        if (session.isCancelled()) throw Problems.conflict("session.cancelled");
        if (!draw.isOpen(clock.instant())) throw Problems.conflict("draw.closed");
        if (places > session.capacity())
            throw Problems.field("places", "draw.family", String.valueOf(session.capacity()));
        DrawEntry entry = new DrawEntry(draw, Numbers.spoken(PSEUDONYM), beneficiaryKey, Weight.sum(weights), places);
        try {
            entry.persistAndFlush();
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("booking.twice");
            throw refused;
        }
        return Optional.of(entry.pseudonym());
    }

    /** Before the draw; afterwards the record stays as it is. */
    public void leave(long townId, long sessionId, String pseudonym) {
        boolean drawn = Draw.shared(townId, sessionId).map(Draw::isDrawn).orElse(true);
        if (!drawn) DrawEntry.delete("sessionId = ?1 and pseudonym = ?2", sessionId, pseudonym);
    }

    /** @param rank from 1 */
    public record Lot(String pseudonym, int rank, Outcome outcome) {}

    /** What came of it, by rank. */
    public List<Lot> lots(long sessionId) {
        return DrawEntry.<DrawEntry>list("sessionId = ?1 and outcome is not null order by rank", sessionId).stream()
                .map(e -> new Lot(e.pseudonym(), e.rank(), e.outcome()))
                .toList();
    }

    /** Keeps the entries, but not whose they were. */
    public void forgetWho(long townId, Collection<String> pseudonyms) {
        if (pseudonyms.isEmpty()) return;
        em.createNativeQuery("update draw_entry set beneficiary_key = concat('w:', id)"
                        + " where town_id = ?1 and pseudonym in (?2)")
                .setParameter(1, townId)
                .setParameter(2, pseudonyms)
                .executeUpdate();
    }
}
