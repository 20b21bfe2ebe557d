package songe.browse;

import jakarta.annotation.Nullable;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.catalog.Items;
import songe.identity.Callers;
import songe.place.AreaRef;
import songe.place.Areas;
import songe.place.ClosedDay;
import songe.place.StationKind;
import songe.place.StationLevel;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Open to everybody. */
@Path("/api/stations")
@Transactional
public class StationResource {
    private static final int CLOSED_DAYS_SHOWN = 14;

    private final TownMaps maps;
    private final Stations stations;
    private final Items items;
    private final Areas areas;
    private final Callers callers;

    StationResource(TownMaps maps, Stations stations, Items items, Areas areas, Callers callers) {
        this.maps = maps;
        this.stations = stations;
        this.items = items;
        this.areas = areas;
        this.callers = callers;
    }

    /** @param lng and {@code lat} in WGS-84; @param closedDays of the coming two weeks; @param metres null when nobody knows where the reader is */
    public record StationView(
            long id,
            String code,
            String name,
            StationLevel level,
            StationKind kind,
            String address,
            double lng,
            double lat,
            @Nullable String phone,
            boolean openNow,
            String hoursText,
            List<ClosedDay> closedDays,
            @Nullable Long metres,
            AreaBrief area) {}

    public record AreaBrief(String code, String name) {}

    /** Nearest first. @param item only stations that carry it */
    @GET
    public Page<StationView> stations(
            @RestQuery @Size(max = 60) String near, @RestQuery Long item, @Valid @BeanParam PageRequest page) {
        long town = callers.town().id();
        TownMap map = maps.of(town, near, item == null ? List.of() : List.of(item));
        List<StationRef> shown = item == null
                ? map.sorted(map.stations())
                : map.carrying(items.shown(town, item).id());
        long from = page.cursor() == null ? 0 : Math.max(0, page.cursor().key());
        List<StationView> rows = shown.stream()
                .skip(from)
                .limit(page.size + 1L)
                .map(s -> view(map, s))
                .toList();
        return Page.of(rows, page.size, s -> new Cursor(from + page.size, s.id()));
    }

    @GET
    @Path("{code}")
    public StationView station(@RestPath String code, @RestQuery @Size(max = 60) String near) {
        long town = callers.town().id();
        return view(maps.of(town, near), stations.get(town, code));
    }

    private StationView view(TownMap map, StationRef s) {
        AreaRef area = areas.of(s.townId(), s.data().areaCode()).orElseThrow();
        return new StationView(
                s.id(),
                s.code(),
                s.name(),
                s.data().level(),
                s.data().kind(),
                s.data().address(),
                s.point().lng(),
                s.point().lat(),
                s.phone(),
                map.isOpen(s),
                map.hoursText(s),
                map.closedDays(s, CLOSED_DAYS_SHOWN),
                map.metres(s),
                new AreaBrief(area.code(), area.name()));
    }
}
