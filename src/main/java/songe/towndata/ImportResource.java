package songe.towndata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Role;
import songe.shared.Problem;
import songe.tenant.TownRef;

@Path("/api/admin/imports")
@RolesAllowed({Role.ADMIN_ROLE, Role.TOWN_ROLE})
public class ImportResource {
    private final Imports imports;
    private final Callers callers;

    ImportResource(Imports imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    /** Town data as CSV or XLSX, any of the five files. All of it becomes true or, with a single fault, nothing. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ImportReport bring(
            // no boolean: that would take any slip of the pen for false, and import
            @QueryParam("dryRun") @Pattern(regexp = "true|false") String dryRun, @BeanParam ImportFiles files) {
        return imports.bring(files.bySheet(), from(callers.current()), "true".equals(dryRun));
    }

    /**
     * One of the files as it came, with a last column 错误说明 that says what is wrong with each line, in XLSX with the
     * cells marked too. Mended it can be brought as it is: the column is not read. Brings nothing in.
     *
     * @param part which of the files; the others say what it may refer to
     */
    @POST
    @Path("marked")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response marked(
            @QueryParam("part") @NotNull @Pattern(regexp = "areas|stations|partners|items|offers") String part,
            @BeanParam ImportFiles files) {
        MarkedFile file = imports.marked(Sheet.of(part).orElseThrow(), files.bySheet(), from(callers.current()));
        return Response.ok(file.bytes(), file.type())
                .header("Content-Disposition", "attachment; filename=" + file.name())
                .build();
    }

    private Imports.From from(Caller caller) {
        return caller.is(Role.ADMIN)
                ? new Imports.From(caller.id(), null, asked())
                : new Imports.From(caller.id(), callers.town(), null);
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
