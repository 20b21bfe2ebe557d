package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import songe.order.deadline.Level;
import songe.partner.PartnerRef;
import songe.place.StationRef;
import songe.place.Stations;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Who has an order now, as its resident is told. */
@ApplicationScoped
class Holders {
    private final Stations stations;
    private final Towns towns;

    Holders(Stations stations, Towns towns) {
        this.stations = stations;
        this.towns = towns;
    }

    /** Null once nobody has to do anything any more. @param grid above the station; null when there is none */
    OrderView.Holder of(Order o, StationRef station, PartnerRef partner, Grids.Grid grid) {
        if (OrderStatus.ENDED.contains(o.status())) return null;
        if (o.is(OrderStatus.REWORK)) return town(o, "回访员");
        if (o.isHeldAbove()) return o.level() == Level.GRID && grid != null ? of(grid, station) : town(o, "");
        if (o.isWithPartner() && !o.is(OrderStatus.SUBMITTED)) {
            // a unit without a number of its own is reached through the station
            String phone = partner.phone() == null ? station.phone() : partner.phone();
            return new OrderView.Holder("PARTNER", partner.code(), partner.name(), phone);
        }
        return new OrderView.Holder("STATION", station.code(), station.name(), station.phone());
    }

    /** A grid without a centre is reached through the station. */
    private static OrderView.Holder of(Grids.Grid grid, StationRef station) {
        String phone = grid.phone() == null ? station.phone() : grid.phone();
        return new OrderView.Holder("GRID", grid.code(), grid.name(), phone);
    }

    private OrderView.Holder town(Order o, String desk) {
        TownRef town = towns.byId(o.townId).orElseThrow();
        String phone = stations.centre(town.id()).map(StationRef::phone).orElse(null);
        return new OrderView.Holder("TOWN", town.code(), town.name() + desk, phone);
    }
}
