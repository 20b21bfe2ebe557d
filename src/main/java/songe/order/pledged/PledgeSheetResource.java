package songe.order.pledged;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.pledge.OwnUnits;
import songe.pledge.sheet.PledgeSheet;
import songe.pledge.sheet.PledgeSheets;
import songe.pledge.sheet.SheetBook;
import songe.shared.Days;

/** A unit's month on its pledges. No month: this one. */
@Path("/api/partner/pledges/sheet")
@RolesAllowed(PARTNER_ROLE)
public class PledgeSheetResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    private final PledgeSheets sheets;
    private final DeliveredOrders delivered;
    private final OwnUnits units;
    private final Callers callers;
    private final Clock clock;

    PledgeSheetResource(PledgeSheets sheets, DeliveredOrders delivered, OwnUnits units, Callers callers, Clock clock) {
        this.sheets = sheets;
        this.delivered = delivered;
        this.units = units;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param unit whose, of a caller who answers for several */
    @GET
    public PledgeSheet sheet(@RestQuery @Pattern(regexp = MONTH) String month, @RestQuery @Size(max = 32) String unit) {
        YearMonth meant = month == null ? YearMonth.from(Days.day(clock.instant())) : YearMonth.parse(month);
        return sheets.of(units.one(callers.current(), unit), meant, delivered);
    }

    /** The same as a workbook. */
    @GET
    @Path("workbook")
    @Produces(XLSX)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response workbook(@RestQuery @Pattern(regexp = MONTH) String month, @RestQuery @Size(max = 32) String unit) {
        PledgeSheet sheet = sheet(month, unit);
        return Response.ok(SheetBook.write(sheet))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pledges-" + sheet.month() + ".xlsx\"")
                .build();
    }
}
