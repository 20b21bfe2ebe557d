package songe.order.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.OwnStations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Recent;
import songe.shared.Sql;

/** The door to the hosts' answers. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Hosts {
    private final EntityManager em;
    private final Sessions sessions;
    private final Items items;
    private final Partners partners;
    private final OwnStations own;
    private final Event<HostFact> facts;
    private final Recent<Boolean> ready;
    private final Clock clock;

    Hosts(
            EntityManager em,
            Sessions sessions,
            Items items,
            Partners partners,
            OwnStations own,
            Event<HostFact> facts,
            Recent.Memory memory,
            Clock clock) {
        this.em = em;
        this.sessions = sessions;
        this.items = items;
        this.partners = partners;
        this.own = own;
        this.facts = facts;
        this.ready = memory.of(this::ready);
        this.clock = clock;
    }

    /**
     * By the station or by the unit whose item it is; whoever is asked may think again until it is over.
     *
     * @throws Problem 404 {@code session.unknown} for all others, 409 {@code session.cancelled}, 409 {@code session.over}
     */
    HostView answer(Caller caller, long sessionId, boolean ready, String words) {
        SessionRef session = sessions.get(caller.town(), sessionId);
        Long partner = partnerOf(session);
        requireConcerned(caller, session, partner);
        Instant now = clock.instant();
        if (session.isCancelled()) throw Problems.conflict("session.cancelled");
        if (!session.endsAt().isAfter(now)) throw Problems.conflict("session.over");
        HostCheck check = HostCheck.of(sessionId).orElseGet(() -> made(session, partner, now));
        check.answer(ready, words, caller.id(), now);
        HostFact.About about = check.about(now, caller.id());
        facts.fire(ready ? new HostFact.Ready(about) : new HostFact.NotReady(about));
        return check.view();
    }

    private static HostCheck made(SessionRef session, Long partner, Instant now) {
        HostCheck check = new HostCheck(session, partner, now);
        check.persist();
        return check;
    }

    private void requireConcerned(Caller caller, SessionRef session, Long partner) {
        boolean here = own.of(caller).stream().anyMatch(s -> s.id() == session.stationId());
        boolean theirs = partner != null
                && caller.is(Role.PARTNER, partners.byId(partner).code());
        if (!here && !theirs) throw Problems.notFound("session.unknown");
    }

    private Long partnerOf(SessionRef session) {
        PartnerRef partner = partners.byId(
                items.get(session.townId(), session.itemId()).data().partnerId());
        return partner == null ? null : partner.id();
    }

    /** Asks about one that nobody was asked about. */
    void ask(SessionRef session) {
        if (HostCheck.of(session.id()).isPresent()) return;
        Instant now = clock.instant();
        HostCheck check = made(session, partnerOf(session), now);
        facts.fire(new HostFact.Asked(check.about(now, null)));
    }

    /** By session; who was not asked, no entry. */
    public Map<Long, HostView> of(Collection<Long> sessionIds) {
        return HostCheck.ofAll(sessionIds).stream().collect(Collectors.toMap(HostCheck::sessionId, HostCheck::view));
    }

    /** Of these, the ones whose host said to be there, as it was a moment ago. */
    public Set<Long> readyOf(Collection<Long> sessionIds) {
        if (sessionIds.isEmpty()) return Set.of();
        return ready.all(sessionIds).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<Long, Boolean> ready(Set<Long> sessionIds) {
        String sql = "select session_id from host_check where ready and session_id in " + Sql.marks(sessionIds);
        Set<Long> ready = Set.copyOf(Sql.rows(em, sql, row -> row.getLong(1), sessionIds.toArray()));
        return sessionIds.stream().collect(Collectors.toMap(id -> id, ready::contains));
    }

    /** Empty while nobody answered. */
    public Optional<Boolean> isReady(long sessionId) {
        return HostCheck.of(sessionId).map(HostCheck::view).map(HostView::ready);
    }
}
