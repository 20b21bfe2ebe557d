package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import songe.shared.ClockMoved;
import songe.shared.Page;
import songe.shared.Problems;

/** The trial's own calls; production has none of them. */
@Path("/api/dev")
@Blocking
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevResource {
    private final SettableClock settable;
    private final Clock clock;
    private final Event<ClockMoved> moved;
    private final RecordedSms sms;

    DevResource(SettableClock settable, Clock clock, Event<ClockMoved> moved, RecordedSms sms) {
        this.settable = settable;
        this.clock = clock;
        this.moved = moved;
        this.sms = sms;
    }

    public record Now(@NotNull Instant now) {}

    /** Moves the clock, and with it everything that waits for the time: sessions are made, the sweep runs. */
    @PUT
    @Path("clock")
    public Now put(@NotNull @Valid Now wanted) {
        settable.put(wanted.now());
        return told();
    }

    @DELETE
    @Path("clock")
    public Now reset() {
        settable.reset();
        return told();
    }

    private Now told() {
        moved.fire(new ClockMoved());
        return new Now(clock.instant());
    }

    @GET
    @Path("people")
    public Page<DemoPeople.DemoPerson> people() {
        return Page.whole(DemoPeople.views());
    }

    public record Sms(String phone, String text) {}

    /** The last text message to that telephone, which nobody really sent. */
    @GET
    @Path("sms")
    public Sms sms(@RestQuery @NotNull String phone) {
        String text = sms.lastTo(phone).orElseThrow(() -> Problems.notFound("not-found"));
        return new Sms(phone, text);
    }
}
