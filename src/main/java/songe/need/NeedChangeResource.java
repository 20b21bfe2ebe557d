package songe.need;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.Transactions;

/** The arrows of a need, a noun each; all answer the need as it then is, a merger the one that goes on. */
@Path("/api/needs")
@Consumes(MediaType.APPLICATION_JSON)
public class NeedChangeResource {
    private static final String NUMBER = "{number:[A-Z0-9]{8}}/";

    private final Transactions transactions;
    private final NeedAccess access;
    private final NeedViews views;
    private final Claims claims;
    private final Answers answers;
    private final Merging merging;
    private final Reports reports;
    private final Callers callers;

    NeedChangeResource(
            Transactions transactions,
            NeedAccess access,
            NeedViews views,
            Claims claims,
            Answers answers,
            Merging merging,
            Reports reports,
            Callers callers) {
        this.transactions = transactions;
        this.access = access;
        this.views = views;
        this.claims = claims;
        this.answers = answers;
        this.merging = merging;
        this.reports = reports;
        this.callers = callers;
    }

    /** Who stands behind it stands behind the other one. */
    @PUT
    @Path(NUMBER + "merge")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public NeedView merge(@RestPath String number, @NotNull @Valid NeedInputs.MergeNeed in) {
        return merging.merge(callers.current(), number, in.into());
    }

    @PUT
    @Path(NUMBER + "claim")
    @RolesAllowed(PARTNER_ROLE)
    public NeedView claim(@RestPath String number, @NotNull @Valid NeedInputs.ClaimNeed in) {
        return change(number, (need, caller) -> claims.claim(need, caller, in));
    }

    /** The unit cannot do it after all. */
    @PUT
    @Path(NUMBER + "return")
    @RolesAllowed(PARTNER_ROLE)
    public NeedView giveBack(@RestPath String number, @NotNull @Valid NeedInputs.NeedReason in) {
        return change(number, (need, caller) -> claims.giveBack(need, caller, in));
    }

    /** The unit has seen to it: all are asked how it was. */
    @PUT
    @Path(NUMBER + "completion")
    @RolesAllowed(PARTNER_ROLE)
    public NeedView complete(@RestPath String number, @NotNull @Valid NeedInputs.NeedWords in) {
        return change(number, (need, caller) -> claims.complete(need, caller, in));
    }

    /** Answered with reasons. */
    @PUT
    @Path(NUMBER + "answer")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public NeedView answer(@RestPath String number, @NotNull @Valid NeedInputs.NeedWords in) {
        return change(number, (need, caller) -> answers.answer(need, caller, in));
    }

    /** Everybody is served one by one, by the station or the named unit. */
    @PUT
    @Path(NUMBER + "order")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public NeedView order(@RestPath String number, @NotNull @Valid NeedInputs.NeedToOrder in) {
        return change(number, (need, caller) -> answers.order(need, caller, in));
    }

    /** A unit is handed a draft to make a service of it. */
    @PUT
    @Path(NUMBER + "service")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public NeedView service(@RestPath String number, @NotNull @Valid NeedInputs.NeedToService in) {
        return change(number, (need, caller) -> answers.service(need, caller, in));
    }

    /** It is to become a project. */
    @PUT
    @Path(NUMBER + "candidate")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public NeedView candidate(@RestPath String number) {
        return change(number, answers::candidate);
    }

    /** Taken down, by staff or by who posted it as long as nobody else stands behind it. */
    @PUT
    @Path(NUMBER + "withdrawal")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public NeedView withdraw(@RestPath String number, @NotNull @Valid NeedInputs.NeedReason in) {
        return change(number, (need, caller) -> answers.withdraw(need, caller, in));
    }

    /** By anybody who is signed in, once: it should not stand there. The town looks at it. */
    @POST
    @Path(NUMBER + "reports")
    @Authenticated
    public void report(@RestPath String number, @NotNull @Valid NeedInputs.NeedReason in) {
        change(number, (need, caller) -> reports.report(need, caller, in));
    }

    private NeedView change(String number, BiConsumer<Need, Caller> verb) {
        Caller caller = callers.current();
        return transactions.retrying(() -> {
            Need need = access.lock(caller.town(), number);
            verb.accept(need, caller);
            return views.of(caller, need);
        });
    }
}
