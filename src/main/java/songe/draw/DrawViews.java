package songe.draw;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.place.StationBrief;
import songe.place.Stations;
import songe.schedule.SessionRef;

/** What everybody may know about a draw, as JSON. */
@ApplicationScoped
class DrawViews {
    static final String RULE = "songe-draw-1";

    private static final List<String> HOW = List.of(
            "报名时每份报名得到一个代号，只有自己知道是谁；有几签就有几张票，一家人一起报名算一份。",
            "场次一公布，种子的指纹就公布了；报名截止后公布全部代号，抽签后公布种子，谁都改不了。",
            "每张票的号码由种子、全部报名的指纹、代号和第几张票算出；各取自己最小的号码，从小到大排名次。",
            "按名次看下来，名额够一份报名里所有人就中签；一家人不拆开，不够就候补，排在后面的人名额够的照样中签。",
            "没中签的按名次候补，候补名额有限，其余为未中签。把这份记录存下来，谁都可以自己重算一遍。");

    private final Items items;
    private final Stations stations;
    private final ObjectMapper json;
    private final Clock clock;
    private final int waitingPerPlace;

    DrawViews(
            Items items,
            Stations stations,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "songe.draw.waiting-per-place") int waitingPerPlace) {
        this.items = items;
        this.stations = stations;
        this.json = json;
        this.clock = clock;
        this.waitingPerPlace = waitingPerPlace;
    }

    int waiting(int places) {
        return places * waitingPerPlace;
    }

    /** Before the draw; afterwards the stored record is to be shown. */
    String before(Draw draw, SessionRef session) {
        List<Lots.Entry> entries =
                DrawEntry.of(draw.sessionId()).stream().map(DrawEntry::entry).toList();
        boolean open = draw.isOpen(clock.instant());
        DrawView.State state =
                session.isCancelled() ? DrawView.State.CALLED_OFF : open ? DrawView.State.OPEN : DrawView.State.CLOSED;
        String digest = open ? null : Lots.digest(entries);
        List<DrawView.EntryView> shown =
                open ? null : entries.stream().map(DrawView.EntryView::of).toList();
        return PublicRecord.written(view(draw, session, state, null, entries.size(), digest, shown), json);
    }

    PublicRecord after(Draw draw, SessionRef session, List<Lots.Lot> lots, Instant drawnAt) {
        String entriesDigest = Lots.digest(lots.stream().map(Lots.Lot::entry).toList());
        List<DrawView.EntryView> shown =
                lots.stream().map(DrawView.EntryView::of).toList();
        DrawView view = view(draw, session, DrawView.State.DRAWN, drawnAt, lots.size(), entriesDigest, shown);
        return PublicRecord.of(view, json);
    }

    private DrawView view(
            Draw draw,
            SessionRef session,
            DrawView.State state,
            Instant drawnAt,
            int entrants,
            String entriesDigest,
            List<DrawView.EntryView> entries) {
        ItemRef item = items.get(session.townId(), session.itemId());
        return new DrawView(
                RULE,
                session.id(),
                new DrawView.ItemBrief(item.id(), item.title()),
                StationBrief.of(stations.byId(session.stationId())),
                session.startsAt(),
                state,
                draw.opensAt(),
                draw.closesAt(),
                drawnAt,
                session.free(),
                waiting(session.free()),
                entrants,
                draw.seedHash(),
                drawnAt == null ? null : draw.seed(),
                entriesDigest,
                entries,
                Arrays.stream(Weight.values()).map(DrawView.WeightView::of).toList(),
                HOW,
                null);
    }
}
