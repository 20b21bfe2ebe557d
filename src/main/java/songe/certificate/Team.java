package songe.certificate;

import songe.identity.Scope;
import songe.partner.PartnerRef;
import songe.place.StationRef;

/** A station or a unit, whose people hold something. @param key the station's id, or minus the unit's, as dispatch names them */
public record Team(long townId, Scope scope, long key) {

    public static Team of(StationRef station) {
        return new Team(station.townId(), new Scope(Scope.Kind.STATION, station.code()), station.id());
    }

    public static Team of(PartnerRef unit) {
        return new Team(unit.townId(), new Scope(Scope.Kind.PARTNER, unit.code()), -unit.id());
    }
}
