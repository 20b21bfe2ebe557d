package songe.towndata.calendar;

import static songe.identity.Role.ADMIN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.place.calendar.CalendarYear;
import songe.place.calendar.DayKind;
import songe.place.calendar.PublicCalendar;
import songe.place.calendar.PublicDay;
import songe.shared.ProblemSentences;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Public holidays and the weekends worked for them, a year at a time. */
@Path("/api")
public class CalendarResource {
    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final PublicCalendar calendar;
    private final Transactions transactions;
    private final ProblemSentences sentences;
    private final Callers callers;

    CalendarResource(PublicCalendar calendar, Transactions transactions, ProblemSentences sentences, Callers callers) {
        this.calendar = calendar;
        this.transactions = transactions;
        this.sentences = sentences;
        this.callers = callers;
    }

    @GET
    @Path("calendar/{year}")
    public CalendarYear year(@RestPath @Min(FIRST) @Max(LAST) int year) {
        return calendar.ofYear(year);
    }

    /** Puts a file's days in the place of the year's, from now on; deadlines that are set already stay. */
    @POST
    @Path("admin/calendar/{year}")
    @RolesAllowed(ADMIN_ROLE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public CalendarReport replace(
            @RestPath @Min(FIRST) @Max(LAST) int year,
            @QueryParam("dryRun") @Pattern(regexp = "true|false") String dryRun,
            @BeanParam CalendarUpload file) {
        byte[] bytes = file.bytes();
        if (bytes == null) throw Problems.unprocessable("import.nothing");
        CalendarSheet sheet = new CalendarSheet(year, bytes, sentences);
        List<PublicDay> days = sheet.days();
        if (!"true".equals(dryRun)) put(year, days);
        int holidays =
                (int) days.stream().filter(d -> d.kind() == DayKind.HOLIDAY).count();
        return new CalendarReport(year, holidays, days.size() - holidays, days, List.of(), sheet.encoding());
    }

    private void put(int year, List<PublicDay> days) {
        Long by = callers.current().id();
        transactions.retrying(() -> {
            calendar.replace(year, days, by);
            return true;
        });
        calendar.readAnew();
    }

    /** The year as it came with the program. */
    @DELETE
    @Path("admin/calendar/{year}")
    @RolesAllowed(ADMIN_ROLE)
    public void restore(@RestPath @Min(FIRST) @Max(LAST) int year) {
        Long by = callers.current().id();
        if (!transactions.retrying(() -> calendar.restore(year, by))) throw Problems.notFound("calendar.own");
        calendar.readAnew();
    }
}
