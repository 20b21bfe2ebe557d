package songe.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Members;
import songe.identity.Role;
import songe.shared.Problem;
import songe.shared.Problems;

/** Which unit a caller means, and what they may do with it. */
@ApplicationScoped
public class OwnUnits {
    private final Partners partners;
    private final Members members;

    OwnUnits(Partners partners, Members members) {
        this.partners = partners;
        this.members = members;
    }

    /**
     * A unit the caller answers for.
     *
     * @param code null: the caller's only one
     * @throws Problem 404 {@code partner.unknown} for a unit the caller does not answer for, 400 {@code publishing.unit}
     *     when there are several
     */
    public PartnerRef one(Caller caller, String code) {
        Set<String> own = caller.scopesOf(Role.PARTNER);
        if (code == null && own.size() != 1) throw Problems.badRequest("publishing.unit");
        String meant = code == null ? own.iterator().next() : code;
        if (!own.contains(meant)) throw Problems.notFound("partner.unknown");
        return partners.find(caller.town(), meant).orElseThrow(() -> Problems.notFound("partner.unknown"));
    }

    /** The same; who does not own it is refused. @throws Problem 403 {@code unit.owner-only} */
    public PartnerRef owned(Caller caller, String code) {
        PartnerRef unit = one(caller, code);
        if (!members.isOwner(caller, unit.code())) throw Problems.forbidden("unit.owner-only");
        return unit;
    }
}
