package songe.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Problem;
import songe.shared.Problems;

/** The units that a caller answers for. */
@ApplicationScoped
public class OwnUnits {
    private final Partners partners;

    OwnUnits(Partners partners) {
        this.partners = partners;
    }

    Set<Long> ids(Caller caller) {
        return caller.scopesOf(Role.PARTNER).stream()
                .map(code -> partners.find(caller.town(), code))
                .flatMap(Optional::stream)
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
    }

    /**
     * @param code null: the caller's only one
     * @throws Problem 404 {@code partner.unknown} for a unit the caller does not answer for, 400 {@code publishing.unit}
     *     when there are several
     */
    public PartnerRef one(Caller caller, String code) {
        Set<String> own = caller.scopesOf(Role.PARTNER);
        if (code == null && own.size() > 1) throw Problems.badRequest("publishing.unit");
        String meant = code == null ? own.iterator().next() : code;
        return Optional.of(meant)
                .filter(own::contains)
                .flatMap(c -> partners.find(caller.town(), c))
                .orElseThrow(() -> Problems.notFound("partner.unknown"));
    }
}
