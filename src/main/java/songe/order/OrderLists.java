package songe.order;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Orders by who looks: residents their own, newest first; those who work, what is due first. */
@ApplicationScoped
@Transactional
class OrderLists {
    private static final Instant NEVER_DUE = Instant.parse("9999-01-01T00:00:00Z");
    private static final Set<OrderStatus> OPEN = Set.of(
            OrderStatus.SUBMITTED,
            OrderStatus.OPEN,
            OrderStatus.ASSIGNED,
            OrderStatus.CONFIRMED,
            OrderStatus.IN_SERVICE,
            OrderStatus.DELIVERED,
            OrderStatus.REWORK);

    private final OrderViews views;
    private final Stations stations;
    private final Partners partners;

    OrderLists(OrderViews views, Stations stations, Partners partners) {
        this.views = views;
        this.stations = stations;
        this.partners = partners;
    }

    enum Span {
        active,
        past
    }

    Page<OrderSummary> own(Caller caller, Span scope, PageRequest page) {
        Cursor after = page.cursor();
        String ended = scope == null ? "" : " and status " + (scope == Span.past ? "in" : "not in") + " :ended";
        Parameters with = Parameters.with("town", caller.town())
                .and("me", caller.id())
                .and("before", after == null ? Long.MAX_VALUE : after.id());
        if (scope != null) with = with.and("ended", OrderStatus.ENDED);
        List<Order> rows = Order.find(
                        "townId = :town and requesterId = :me and id < :before" + ended + " order by id desc", with)
                .page(0, page.size + 1)
                .list();
        return shown(caller, Page.of(rows, page.size, o -> new Cursor(0, o.id)));
    }

    Page<OrderSummary> atStations(Caller caller, OrderStatus status, LocalDate day, PageRequest page) {
        return due(caller, "stationId in :scope", stationIds(caller), status, day, page);
    }

    Page<OrderSummary> ofUnits(Caller caller, OrderStatus status, PageRequest page) {
        return due(caller, "partnerId in :scope", unitIds(caller, Role.PARTNER, Role.WORKER), status, null, page);
    }

    Page<OrderSummary> inRework(Caller caller, PageRequest page) {
        return due(caller, "townId in :scope", Set.of(caller.town()), OrderStatus.REWORK, null, page);
    }

    private Page<OrderSummary> due(
            Caller caller, String where, Collection<Long> scope, OrderStatus status, LocalDate day, PageRequest page) {
        if (scope.isEmpty()) return Page.whole(List.of());
        String when = day == null ? "" : " and startsAt >= :from and startsAt < :until";
        Cursor after = page.cursor();
        Parameters with = Parameters.with("scope", scope)
                .and("town", caller.town())
                .and("never", NEVER_DUE)
                .and("due", after == null ? Instant.EPOCH : after.at())
                .and("id", after == null ? 0L : after.id());
        String which = "";
        if (status != null || day == null) {
            which = " and status in :statuses";
            with = with.and("statuses", status == null ? OPEN : Set.of(status));
        }
        if (day != null) with = with.and("from", Days.start(day)).and("until", Days.start(day.plusDays(1)));
        List<Order> rows = Order.find(
                        where + " and townId = :town" + which + when
                                + " and (coalesce(dueAt, :never) > :due or coalesce(dueAt, :never) = :due and id > :id)"
                                + " order by coalesce(dueAt, :never), id",
                        with)
                .page(0, page.size + 1)
                .list();
        return shown(caller, Page.of(rows, page.size, OrderLists::dueCursor));
    }

    private static Cursor dueCursor(Order o) {
        return new Cursor((o.dueAt() == null ? NEVER_DUE : o.dueAt()).toEpochMilli(), o.id);
    }

    private Page<OrderSummary> shown(Caller caller, Page<Order> page) {
        return new Page<>(views.summaries(caller, page.items()), page.next());
    }

    /** The stations somebody works at, or those of their grid or town. */
    Set<Long> stationIds(Caller caller) {
        long town = caller.town();
        if (caller.is(Role.TOWN))
            return ids(stations.ofTown(town).stream().map(StationRef::id).toList());
        var grids = caller.scopesOf(Role.GRID).stream()
                .flatMap(g -> stations.idsWithin(town, g).stream())
                .toList();
        var own = caller.scopesOf(Role.STATION).stream()
                .map(code -> stations.find(town, code).map(StationRef::id).orElse(null))
                .toList();
        Set<Long> all = ids(own);
        all.addAll(grids);
        return all;
    }

    /** The units somebody belongs to, by one of these roles. */
    Set<Long> unitIds(Caller caller, Role... as) {
        return ids(Arrays.stream(as)
                .flatMap(role -> caller.scopesOf(role).stream())
                .map(c -> partners.find(caller.town(), c).map(PartnerRef::id).orElse(null))
                .toList());
    }

    private static Set<Long> ids(List<Long> ids) {
        return ids.stream().filter(Objects::nonNull).collect(java.util.stream.Collectors.toSet());
    }
}
