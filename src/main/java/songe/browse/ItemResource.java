package songe.browse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.catalog.ListKind;
import songe.identity.Callers;
import songe.seat.unit.Availability;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Open to everybody. */
@Path("/api")
public class ItemResource {
    private final Catalogue catalogue;
    private final ItemPages pages;
    private final Timetable timetable;
    private final Availability availability;
    private final Callers callers;
    private final Shelves shelves;
    private final Answers answers;

    ItemResource(
            Catalogue catalogue,
            ItemPages pages,
            Timetable timetable,
            Availability availability,
            Callers callers,
            Shelves shelves,
            Answers answers) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.timetable = timetable;
        this.availability = availability;
        this.callers = callers;
        this.shelves = shelves;
        this.answers = answers;
    }

    @GET
    @Path("lists")
    public Page<Catalogue.ListView> lists() {
        return Page.whole(catalogue.lists(callers.townId()));
    }

    /**
     * Nearest first; with {@code q} best first.
     *
     * @param q words, all of which must occur in title, category, summary or the name of a station that carries it
     * @param station only what this station carries
     * @param near lng,lat in WGS-84; left out: where the caller lives
     * @param openNow only what a station carries that is open now
     */
    @GET
    @Path("items")
    @Kept
    public Page<ItemView> items(
            @RestQuery ListKind list,
            @RestQuery @Size(max = 20) String category,
            @RestQuery @Size(max = 50) String q,
            @RestQuery @Size(max = 32) String station,
            @RestQuery @Size(max = 60) String near,
            @RestQuery boolean openNow,
            @Valid @BeanParam PageRequest page) {
        Catalogue.Query query = new Catalogue.Query(list, category, q, station, near, openNow);
        long town = callers.townId();
        if (!query.isSearch()) answers.madeFromMemory(shelves.freshUntil(town));
        return catalogue.items(town, query, page);
    }

    @GET
    @Path("items/{id:\\d{1,18}}")
    public ItemDetail item(@RestPath long id, @RestQuery @Size(max = 60) String near) {
        return pages.of(callers.townId(), id, near);
    }

    /** Sessions that can still be taken, soonest first. @param from and {@code to}: days (2026-11-22) or instants */
    @GET
    @Path("items/{id:\\d{1,18}}/sessions")
    public Page<Timetable.SessionView> sessions(
            @RestPath long id,
            @RestQuery @Size(max = 32) String station,
            @RestQuery @Size(max = 40) String from,
            @RestQuery @Size(max = 40) String to,
            @Valid @BeanParam PageRequest page) {
        return timetable.of(callers.townId(), id, station, from, to, page);
    }

    /**
     * When a room or a thing may be had at a station, day by day.
     *
     * @param station may be left out where only one carries it
     * @param places how many are wanted at one time; left out: one
     */
    @GET
    @Path("items/{id:\\d{1,18}}/availability")
    public Availability.AvailabilityView availability(
            @RestPath long id,
            @RestQuery @Size(max = 32) String station,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to,
            @RestQuery @DefaultValue("1") @Min(1) @Max(6) int places) {
        Availability.Wish wish = new Availability.Wish(Days.sane(from), Days.sane(to), places, null);
        return availability.of(callers.townId(), id, station, wish);
    }
}
