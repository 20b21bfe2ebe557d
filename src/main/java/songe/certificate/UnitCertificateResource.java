package songe.certificate;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.partner.OwnUnits;
import songe.shared.Page;

/** What the people of the caller's unit hold. {@code ?unit=} says which, of a caller who answers for several. */
@Path("/api/partner/unit/certificates")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(PARTNER_ROLE)
public class UnitCertificateResource {
    private final OwnUnits units;
    private final CertificateDesk desk;
    private final Callers callers;

    UnitCertificateResource(OwnUnits units, CertificateDesk desk, Callers callers) {
        this.units = units;
        this.desk = desk;
        this.callers = callers;
    }

    private Team team(Caller caller, String unit) {
        return Team.of(units.one(caller, unit));
    }

    /** Everybody of the unit, also who holds nothing. */
    @GET
    public Page<HolderView> holders(@RestQuery @Size(max = 32) String unit) {
        Caller caller = callers.current();
        return desk.of(caller, team(caller, unit));
    }

    /** By whoever answers for the unit and saw it. A certificate that is there already is renewed. */
    @PUT
    @Path("{account}/{kind}")
    public void enter(
            @RestPath String account,
            @RestPath CertificateKind kind,
            @RestQuery @Size(max = 32) String unit,
            @NotNull @Valid EnterCertificate in) {
        Caller caller = callers.current();
        desk.enter(caller, team(caller, unit), account, kind, in.lastDay());
    }

    @DELETE
    @Path("{account}/{kind}")
    public void end(@RestPath String account, @RestPath CertificateKind kind, @RestQuery @Size(max = 32) String unit) {
        Caller caller = callers.current();
        desk.end(caller, team(caller, unit), account, kind);
    }
}
