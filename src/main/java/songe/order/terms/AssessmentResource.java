package songe.order.terms;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Profile;
import songe.shared.Days;
import songe.shared.PlainText;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Who was assessed, as the station writes it down. */
@Path("/api/station/assessments")
@Consumes(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    private final Assessments assessments;
    private final Transactions transactions;
    private final Callers callers;
    private final Clock clock;

    AssessmentResource(Assessments assessments, Transactions transactions, Callers callers, Clock clock) {
        this.assessments = assessments;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
    }

    public record Assessed(
            @NotNull @PlainText(max = 30) String name,
            @NotNull @Pattern(regexp = Profile.PHONE) String phone,
            @NotNull LocalDate doneOn) {}

    /** Notes that somebody was assessed, so that items which ask for it can be ordered. */
    @PUT
    @RolesAllowed(STATION_ROLE)
    public Assessed assess(@NotNull @Valid Assessed in) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        LocalDate today = Days.day(now);
        if (in.doneOn().isAfter(today) || in.doneOn().isBefore(today.minusYears(1))) {
            throw Problems.field("doneOn", "assessment.day");
        }
        transactions.retrying(() -> {
            assessments.record(caller.town(), in.name(), in.phone(), in.doneOn(), caller.id(), now);
            return null;
        });
        return in;
    }
}
