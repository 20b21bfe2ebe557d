package songe.standard;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.identity.Callers;
import songe.partner.Partners;
import songe.shared.Problems;
import songe.standard.Hsds.HsdsAbout;
import songe.standard.Hsds.HsdsOffered;
import songe.standard.Hsds.HsdsOrganization;
import songe.standard.Hsds.HsdsPage;
import songe.standard.Hsds.HsdsService;
import songe.tenant.TownRef;

/** A town's services as a directory by Open Referral HSDS 3. Open to everybody. */
@Path("/api/hsds")
@Transactional
public class HsdsResource {
    /** What is asked for or is only a plan is no service yet. */
    private static final Set<ListKind> SERVICES = EnumSet.of(ListKind.SERVICE, ListKind.RESOURCE);

    private static final String PROFILE = "https://docs.openreferral.org/en/v3.0.1/hsds/";
    private static final int PAGES_AT_MOST = 100_000;

    private final Directory directory;
    private final Items items;
    private final Partners partners;
    private final Callers callers;

    HsdsResource(Directory directory, Items items, Partners partners, Callers callers) {
        this.directory = directory;
        this.items = items;
        this.partners = partners;
        this.callers = callers;
    }

    @GET
    public HsdsAbout about() {
        return new HsdsAbout("3.0", PROFILE, PROFILE + "api_reference.html");
    }

    /** @param page the first is 1 */
    @GET
    @Path("services")
    public HsdsPage<HsdsService> services(
            @RestQuery @DefaultValue("1") @Min(1) @Max(PAGES_AT_MOST) int page,
            @RestQuery("per_page") @DefaultValue("20") @Min(1) @Max(100) int size) {
        TownRef town = callers.town();
        List<ItemRef> some = items.shownOf(town.id(), SERVICES, (page - 1) * size, size);
        return HsdsPage.of(items.countShownOf(town.id(), SERVICES), page, size, directory.services(town, some));
    }

    @GET
    @Path("services/{id}")
    public HsdsService service(@RestPath @Size(max = 40) String id) {
        TownRef town = callers.town();
        return directory.services(town, List.of(item(town, id, Name.SERVICE))).get(0);
    }

    /** The town itself and its partner units. */
    @GET
    @Path("organizations")
    public HsdsPage<HsdsOrganization> organizations(
            @RestQuery @DefaultValue("1") @Min(1) @Max(PAGES_AT_MOST) int page,
            @RestQuery("per_page") @DefaultValue("20") @Min(1) @Max(100) int size) {
        TownRef town = callers.town();
        List<HsdsOrganization> all = new ArrayList<>(List.of(Directory.organization(town)));
        partners.ofTown(town.id()).forEach(unit -> all.add(Directory.organization(unit)));
        return HsdsPage.of(
                all.size(),
                page,
                size,
                all.stream().skip((page - 1L) * size).limit(size).toList());
    }

    @GET
    @Path("organizations/{id}")
    public HsdsOrganization organization(@RestPath @Size(max = 40) String id) {
        TownRef town = callers.town();
        UUID name = name(id);
        if (name.equals(Name.TOWN.of(town.id()))) return Directory.organization(town);
        long unit = Name.UNIT.id(name).orElseThrow(HsdsResource::unknown);
        return partners.ofTown(town.id()).stream()
                .filter(p -> p.id() == unit)
                .findFirst()
                .map(Directory::organization)
                .orElseThrow(HsdsResource::unknown);
    }

    @GET
    @Path("service_at_locations/{id}")
    public HsdsOffered offered(@RestPath @Size(max = 40) String id) {
        TownRef town = callers.town();
        UUID name = name(id);
        return directory.offered(town, List.of(item(town, id, Name.OFFERED))).stream()
                .filter(o -> o.id().equals(name))
                .findFirst()
                .orElseThrow(HsdsResource::unknown);
    }

    private ItemRef item(TownRef town, String id, Name kind) {
        long item = kind.id(name(id)).orElseThrow(HsdsResource::unknown);
        ItemRef found = items.shown(town.id(), item);
        if (!SERVICES.contains(found.data().list())) throw unknown();
        return found;
    }

    private static UUID name(String written) {
        return Name.read(written).orElseThrow(HsdsResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problems.notFound("standard.unknown");
    }
}
