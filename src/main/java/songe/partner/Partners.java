package songe.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.Scope;
import songe.identity.ScopeNames;
import songe.shared.Change;

/** The partner units of a town. */
@ApplicationScoped
@Transactional
public class Partners implements ScopeNames {

    public List<PartnerRef> ofTown(long townId) {
        return Partner.<Partner>list("townId = ?1 order by code", townId).stream()
                .map(Partner::ref)
                .toList();
    }

    public Map<Long, PartnerRef> mapOf(long townId) {
        return ofTown(townId).stream().collect(Collectors.toMap(PartnerRef::id, Function.identity()));
    }

    public Optional<PartnerRef> find(long townId, String code) {
        return Partner.of(townId, code).map(Partner::ref);
    }

    public PartnerRef byId(Long id) {
        return id == null
                ? null
                : Partner.<Partner>findByIdOptional(id).map(Partner::ref).orElseThrow();
    }

    public Change put(long townId, String code, String name, PartnerKind kind) {
        Optional<Partner> known = Partner.of(townId, code);
        Partner partner = known.orElseGet(() -> new Partner(townId, code));
        boolean changed = partner.fill(name, kind);
        if (known.isEmpty()) partner.persist();
        return known.isEmpty() ? Change.CREATED : changed ? Change.UPDATED : Change.UNCHANGED;
    }

    @Override
    public Scope.Kind kind() {
        return Scope.Kind.PARTNER;
    }

    @Override
    public Optional<String> nameOf(long townId, String code) {
        return find(townId, code).map(PartnerRef::name);
    }
}
