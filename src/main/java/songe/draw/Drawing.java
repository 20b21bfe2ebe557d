package songe.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.schedule.SessionChanges;
import songe.schedule.SessionRef;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * Draws, publishes and tells, all in the caller's transaction: nobody sees a result that does not hold. A session has some
 * hundred entries at most.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Drawing {
    private final EntityManager em;
    private final SessionChanges sessions;
    private final DrawViews views;
    private final Event<DrawFact> facts;
    private final Clock clock;

    Drawing(EntityManager em, SessionChanges sessions, DrawViews views, Event<DrawFact> facts, Clock clock) {
        this.em = em;
        this.sessions = sessions;
        this.views = views;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Because somebody asks for it; once it is drawn, nothing happens.
     *
     * @throws Problem 404 {@code draw.none}, 409 {@code draw.not-due}, 409 {@code session.cancelled}
     */
    Draw draw(long townId, long sessionId, long by) {
        Draw draw = Draw.exclusive(townId, sessionId)
                .filter(d -> !d.isFirstCome())
                .orElseThrow(() -> Problems.notFound("draw.none"));
        if (draw.isDrawn()) return draw;
        Instant now = clock.instant();
        SessionRef session = held(sessionId);
        if (session.isCancelled()) throw Problems.conflict("session.cancelled");
        if (draw.isOpen(now)) throw Problems.conflict("draw.not-due", Days.say(draw.closesAt(), now));
        if (!session.startsAt().isAfter(now)) throw Problems.conflict("session.over");
        draw(draw, session, now, by);
        return draw;
    }

    /** Because it is due. The caller holds its row. */
    void drawDue(Draw draw) {
        Instant now = clock.instant();
        SessionRef session = held(draw.sessionId());
        boolean gone = session.isCancelled() || isWithdrawn(session.id());
        if (!gone && session.startsAt().isAfter(now)) {
            draw(draw, session, now, null);
            return;
        }
        draw.rest();
        if (!gone) facts.fire(new DrawFact.CalledOff(about(draw, now, null), DrawFact.Why.TOO_LATE));
    }

    private void draw(Draw draw, SessionRef session, Instant now, Long by) {
        List<DrawEntry> entries = DrawEntry.of(draw.sessionId());
        List<Lots.Lot> lots = Lots.draw(
                draw.seed(),
                entries.stream().map(DrawEntry::entry).toList(),
                session.free(),
                views.waiting(session.free()));
        Map<String, Lots.Lot> lotOf =
                lots.stream().collect(Collectors.toMap(lot -> lot.entry().pseudonym(), Function.identity()));
        entries.forEach(entry -> entry.came(lotOf.get(entry.pseudonym())));
        PublicRecord published = views.after(draw, session, lots, now);
        draw.drawn(now, published.text(), published.digest());
        em.flush(); // whoever hears of it asks the database
        int chosen = (int)
                lots.stream().filter(lot -> lot.outcome() == Outcome.CHOSEN).count();
        facts.fire(new DrawFact.Drawn(about(draw, now, by), lots.size(), chosen));
    }

    private static DrawFact.About about(Draw draw, Instant now, Long by) {
        return new DrawFact.About(draw.townId(), draw.sessionId(), now, by);
    }

    /** Nobody takes a place or cancels it until the transaction ends. */
    private SessionRef held(long sessionId) {
        em.createNativeQuery("select id from session where id = ? for update")
                .setParameter(1, sessionId)
                .getResultList();
        return sessions.fresh(sessionId);
    }

    private boolean isWithdrawn(long sessionId) {
        return !em.createNativeQuery("select id from session where id = ? and withdrawn")
                .setParameter(1, sessionId)
                .getResultList()
                .isEmpty();
    }
}
