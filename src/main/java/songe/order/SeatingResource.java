package songe.order;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.seat.unit.Availability;

/** Waiting for a place in a session, and changing to another one. */
@Path("/api/orders/{number}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
public class SeatingResource {
    private final Orders orders;
    private final Seating seating;
    private final Reserving reserving;
    private final Rescheduling rescheduling;
    private final OtherTimes otherTimes;
    private final Lines lines;
    private final Callers callers;

    SeatingResource(
            Orders orders,
            Seating seating,
            Reserving reserving,
            Rescheduling rescheduling,
            OtherTimes otherTimes,
            Lines lines,
            Callers callers) {
        this.orders = orders;
        this.seating = seating;
        this.reserving = reserving;
        this.rescheduling = rescheduling;
        this.otherTimes = otherTimes;
        this.lines = lines;
        this.callers = callers;
    }

    /**
     * Where an order stands in its session's line.
     *
     * @param position from 1; 0 while places are offered
     * @param waiting parties in the line in all
     * @param places how many the party needs
     * @param offeredUntil exclusive; null while nothing is offered
     */
    @Schema(name = "WaitlistPlace")
    public record LineView(
            int position, int waiting, int places, @Nullable Instant offeredUntil) {}

    /** Of an order that waits. @return 409 {@code waitlist.none} for one that does not */
    @GET
    @Path("waitlist")
    public LineView waitlist(@RestPath String number) {
        return lines.of(callers.current(), number);
    }

    /** Takes the places that are kept, or leaves them to the next in line. */
    @PUT
    @Path("offer")
    public OrderView answer(@RestPath String number, @NotNull @Valid Inputs.OfferAnswer in) {
        return orders.change(callers.current(), number, seen -> seating.answer(seen, in));
    }

    /** When else an order's room or thing may be had; what it has itself counts as free. */
    @GET
    @Path("availability")
    public Availability.AvailabilityView availability(@RestPath String number) {
        return otherTimes.of(callers.current(), number);
    }

    /** Another session of the same item, or another range of a room or a thing; until two hours before and at most twice. */
    @PUT
    @Path("schedule")
    public OrderView move(@RestPath String number, @NotNull @Valid Inputs.Schedule in) {
        return orders.change(callers.current(), number, seen -> {
            if (in.sessionId() != null) seating.move(seen, in.sessionId());
            else reserving.move(seen, in);
        });
    }

    /** By whoever serves: another session or time, which the resident agrees to or not; until two hours before and at most twice. */
    @PUT
    @Path("proposal")
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE})
    public OrderView propose(@RestPath String number, @NotNull @Valid Inputs.Proposal in) {
        return orders.change(callers.current(), number, seen -> rescheduling.propose(seen, in));
    }
}
