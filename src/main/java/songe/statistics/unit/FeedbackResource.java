package songe.statistics.unit;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.WORKER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What the caller's unit hears about its work. */
@Path("/api/partner/feedback")
@RolesAllowed({PARTNER_ROLE, WORKER_ROLE})
public class FeedbackResource {
    private final UnitPages pages;
    private final Partners partners;
    private final Callers callers;

    FeedbackResource(UnitPages pages, Partners partners, Callers callers) {
        this.pages = pages;
        this.partners = partners;
        this.callers = callers;
    }

    /** Newest first; never whose words they are. */
    @GET
    public Page<FeedbackView> feedback(@Valid @BeanParam PageRequest page) {
        Caller caller = callers.current();
        Set<Long> units = Stream.of(Role.PARTNER, Role.WORKER)
                .flatMap(role -> caller.scopesOf(role).stream())
                .flatMap(code -> partners.find(caller.town(), code).stream())
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
        return pages.feedback(caller.town(), units, page);
    }
}
