package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.Supporters.Doer;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Areas;
import songe.place.Stations;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** Finds needs, and says what a caller is to one. Runs in the caller's transaction. */
@ApplicationScoped
class NeedAccess {
    private final EntityManager em;
    private final Stations stations;
    private final Partners partners;
    private final Areas areas;

    NeedAccess(EntityManager em, Stations stations, Partners partners, Areas areas) {
        this.em = em;
        this.stations = stations;
        this.partners = partners;
        this.areas = areas;
    }

    /** @throws Problem 404 {@code need.unknown} */
    Need get(long townId, String number) {
        return Need.of(townId, number).orElseThrow(NeedAccess::unknown);
    }

    /** The same for a change: one after the other. */
    Need lock(long townId, String number) {
        return Sql.rows(
                        em,
                        "select id from need where town_id = ? and number = ? for update",
                        row -> row.getLong(1),
                        townId,
                        number)
                .stream()
                .findFirst()
                .map(id -> em.find(Need.class, id))
                .orElseThrow(NeedAccess::unknown);
    }

    private static Problem unknown() {
        return Problems.notFound("need.unknown");
    }

    /** Of the station that has it, of the grid above, or of the town; empty for anybody else. */
    Optional<Doer> staff(Need need, Caller caller) {
        if (caller == null || caller.townId() == null || caller.townId() != need.townId) return Optional.empty();
        if (caller.is(Role.STATION, stations.known(need.stationId).code())) return doer(caller, Role.STATION);
        if (caller.is(Role.GRID) && isInGrid(need, caller)) return doer(caller, Role.GRID);
        return caller.is(Role.TOWN) ? doer(caller, Role.TOWN) : Optional.empty();
    }

    private static Optional<Doer> doer(Caller caller, Role role) {
        return Optional.of(new Doer(caller, role.words()));
    }

    private boolean isInGrid(Need need, Caller caller) {
        String area = stations.known(need.stationId).data().areaCode();
        return caller.scopesOf(Role.GRID).stream()
                .anyMatch(grid -> areas.within(need.townId, grid).contains(area));
    }

    /** @throws Problem 404 {@code need.unknown} for who works elsewhere: it is not theirs to decide about */
    Doer requireStaff(Need need, Caller caller) {
        return staff(need, caller).orElseThrow(NeedAccess::unknown);
    }

    /** The units the caller answers for. */
    List<PartnerRef> units(Caller caller) {
        if (caller == null || caller.townId() == null) return List.of();
        return caller.scopesOf(Role.PARTNER).stream()
                .flatMap(code -> partners.find(caller.town(), code).stream())
                .toList();
    }

    boolean isOfUnit(Need need, Caller caller) {
        return need.partnerId != null && units(caller).stream().anyMatch(u -> u.id() == need.partnerId);
    }

    /** @throws Problem 404 {@code need.unknown} for who is not of the unit that claimed it */
    Doer requireUnit(Need need, Caller caller) {
        return units(caller).stream()
                .filter(u -> need.partnerId != null && u.id() == need.partnerId)
                .findFirst()
                .map(u -> new Doer(caller, u.name()))
                .orElseThrow(NeedAccess::unknown);
    }

    /** @param code null: the caller's only one. @throws Problem 404 {@code partner.unknown}, 400 {@code publishing.unit} */
    PartnerRef unit(Caller caller, String code) {
        List<PartnerRef> own = units(caller);
        if (code == null && own.size() > 1) throw Problems.badRequest("publishing.unit");
        return Stream.of(own)
                .flatMap(List::stream)
                .filter(u -> code == null || u.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("partner.unknown"));
    }
}
