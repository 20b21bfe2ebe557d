package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.absence.DisputeKind;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.order.absence.NoShows;
import songe.partner.Partners;
import songe.shared.Problem;
import songe.shared.Problems;

/** Who decides about a dispute: never whoever it is about. */
@ApplicationScoped
class Judges {
    private static final Part[] ABOVE = {Part.GRID, Part.TOWN};
    private static final Part[] WITH_STATION = {Part.STATION, Part.GRID, Part.TOWN};

    private final Disputes disputes;
    private final NoShows noShows;
    private final Partners partners;

    Judges(Disputes disputes, NoShows noShows, Partners partners) {
        this.disputes = disputes;
        this.noShows = noShows;
        this.partners = partners;
    }

    static Disputes.Raised raised(Order o, DisputeKind kind, boolean stationMay, String words, Instant now) {
        return new Disputes.Raised(
                o.townId, kind, o.id, o.number, o.itemId, o.stationId, o.sessionId, o.startsAt, words, now, stationMay);
    }

    /** @throws Problem 409 {@code dispute.none}, {@code dispute.decided} */
    DisputeRef open(Order o, DisputeKind kind, Instant startsAt) {
        DisputeRef found =
                startsAt == null ? null : disputes.of(o.id, kind, startsAt).orElse(null);
        if (found == null) throw Problems.conflict("dispute.none");
        if (!found.isOpen()) throw Problems.conflict("dispute.decided");
        return found;
    }

    /** @throws Problem 403 {@code dispute.own} for who served, or noted it; {@code auth.forbidden} for who may not decide */
    By judge(Seen seen, DisputeRef dispute) {
        By by = seen.as(who(dispute));
        if (isConcerned(seen, dispute)) throw Problems.forbidden("dispute.own");
        return by;
    }

    static Part[] who(DisputeRef dispute) {
        return dispute.stationMay() ? WITH_STATION : ABOVE;
    }

    private boolean isConcerned(Seen seen, DisputeRef dispute) {
        Order o = seen.order();
        Caller caller = seen.caller();
        boolean station =
                !dispute.stationMay() && caller.is(Role.STATION, seen.station().code());
        String unit = o.partnerId == null ? null : partners.byId(o.partnerId).code();
        boolean partner = unit != null && (caller.is(Role.PARTNER, unit) || caller.is(Role.WORKER, unit));
        return station || partner || noShows.isNotedBy(o.id, caller.id());
    }
}
