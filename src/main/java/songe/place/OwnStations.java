package songe.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import songe.identity.Caller;
import songe.identity.Role;
import songe.shared.Problem;
import songe.shared.Problems;

/** The stations somebody works at; to all others they are strangers. */
@ApplicationScoped
public class OwnStations {
    private final Stations stations;

    OwnStations(Stations stations) {
        this.stations = stations;
    }

    /** By code. */
    public List<StationRef> of(Caller caller) {
        return caller.scopesOf(Role.STATION).stream()
                .map(code -> stations.find(caller.town(), code))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(StationRef::code))
                .toList();
    }

    /**
     * The one a call is about.
     *
     * @param code null: the only one
     * @throws Problem 404 {@code station.unknown} for another's, 400 {@code station.required} with several and no code
     */
    public StationRef meant(Caller caller, String code) {
        List<StationRef> own = of(caller);
        if (code == null && own.size() > 1) throw Problems.badRequest("station.required");
        return own.stream()
                .filter(s -> code == null || s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("station.unknown"));
    }

    /** @throws Problem 404 with that code unless the caller works there */
    public StationRef require(Caller caller, long stationId, String unknown) {
        return of(caller).stream()
                .filter(s -> s.id() == stationId)
                .findFirst()
                .orElseThrow(() -> Problems.notFound(unknown));
    }
}
