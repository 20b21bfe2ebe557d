package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import songe.identity.consent.Consents;
import songe.shared.Problems;
import songe.tenant.Towns;

@Path("/api/me")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private final Callers callers;
    private final MeViews views;
    private final Towns towns;
    private final Consents consents;

    MeResource(Callers callers, MeViews views, Towns towns, Consents consents) {
        this.callers = callers;
        this.views = views;
        this.towns = towns;
        this.consents = consents;
    }

    @GET
    @Transactional
    public MeView me() {
        return views.of(self());
    }

    /** Replaces the whole profile: what is not sent is forgotten. */
    @PUT
    @Transactional
    public MeView change(@NotNull @Valid Profile profile) {
        Person self = self();
        if (profile.area() != null && areaName(self, profile.area()) == null)
            throw Problems.field("area", "area.unknown");
        self.fill(profile);
        return views.of(self);
    }

    public record SayYes(@NotBlank @Size(max = 16) String version) {}

    /** A yes to the privacy text that is in force; each version is kept with its day. */
    @PUT
    @Path("consent")
    @Transactional
    public MeView consent(@NotNull @Valid SayYes in) {
        Person self = self();
        consents.give(self.townId(), self.id(), in.version());
        return views.of(self);
    }

    private String areaName(Person self, String area) {
        return self.townId() == null
                ? null
                : views.name(towns.byId(self.townId()).orElseThrow(), new Scope(Scope.Kind.AREA, area));
    }

    private Person self() {
        Person self = Person.findById(callers.current().id());
        if (self.isErased()) throw Problems.unauthorized("auth.required"); // at this very moment
        return self;
    }
}
