package songe.towndata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Role;
import songe.shared.Problem;
import songe.tenant.TownRef;

@Path("/api/admin/imports")
public class ImportResource {
    private final Imports imports;
    private final Callers callers;

    ImportResource(Imports imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    /** Town data as CSV, any of the five files. All of it becomes true or, with a single fault, nothing. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN_ROLE, Role.TOWN_ROLE})
    public ImportReport bring(
            // no boolean: that would take any slip of the pen for false, and import
            @QueryParam("dryRun") @Pattern(regexp = "true|false") String dryRun,
            @RestForm FileUpload areas,
            @RestForm FileUpload stations,
            @RestForm FileUpload partners,
            @RestForm FileUpload items,
            @RestForm FileUpload offers) {
        Map<Sheet, byte[]> files = new EnumMap<>(Sheet.class);
        put(files, Sheet.AREAS, areas);
        put(files, Sheet.STATIONS, stations);
        put(files, Sheet.PARTNERS, partners);
        put(files, Sheet.ITEMS, items);
        put(files, Sheet.OFFERS, offers);
        return imports.bring(files, from(callers.current()), "true".equals(dryRun));
    }

    private static void put(Map<Sheet, byte[]> files, Sheet sheet, FileUpload upload) {
        if (upload == null) return;
        try {
            files.put(sheet, Files.readAllBytes(upload.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imports.From from(Caller caller) {
        return caller.is(Role.ADMIN) ? new Imports.From(null, asked()) : new Imports.From(callers.town(), null);
    }

    /** The town an administrator names in {@code X-Town}; the town that an import is to make is not known yet. */
    private TownRef asked() {
        try {
            return callers.town();
        } catch (Problem none) {
            return null;
        }
    }
}
