package songe.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.NamedScope;
import songe.identity.Scope;
import songe.identity.ScopeNames;
import songe.shared.ById;
import songe.shared.Change;
import songe.shared.Recent;

/** The partner units of a town. */
@ApplicationScoped
@Transactional
public class Partners implements ScopeNames {
    private final EntityManager em;
    private final Recent<PartnerRef> recent;

    Partners(EntityManager em, Recent.Memory memory) {
        this.em = em;
        this.recent = memory.of(this::byIds);
    }

    public List<PartnerRef> ofTown(long townId) {
        return Partner.ofTown(townId).stream().map(Partner::ref).toList();
    }

    public Map<Long, PartnerRef> mapOf(long townId) {
        return ofTown(townId).stream().collect(Collectors.toMap(PartnerRef::id, Function.identity()));
    }

    public Map<Long, PartnerRef> byIds(Collection<Long> ids) {
        return ById.all(em, Partner.class, ids).stream()
                .map(Partner::ref)
                .collect(Collectors.toMap(PartnerRef::id, Function.identity()));
    }

    public Optional<PartnerRef> find(long townId, String code) {
        return Partner.of(townId, code).map(Partner::ref);
    }

    public PartnerRef byId(Long id) {
        return id == null
                ? null
                : Partner.<Partner>findByIdOptional(id).map(Partner::ref).orElseThrow();
    }

    /** As it was a moment ago, see {@link Recent}. */
    public PartnerRef known(Long id) {
        return id == null ? null : Objects.requireNonNull(recent.get(id));
    }

    /** Those that there are, as they were a moment ago. */
    public Map<Long, PartnerRef> known(Collection<Long> ids) {
        return recent.all(ids);
    }

    /** Makes units or gives them what is wanted now; says for each which it was. */
    public List<Change> putAll(long townId, Collection<PartnerData> wanted) {
        if (wanted.isEmpty()) return List.of();
        Map<String, Partner> known = new HashMap<>();
        for (Partner partner : Partner.ofTown(townId)) known.put(partner.code(), partner);
        return wanted.stream().map(w -> put(townId, known.get(w.code()), w)).toList();
    }

    private static Change put(long townId, Partner known, PartnerData wanted) {
        Partner partner = known != null ? known : new Partner(townId, wanted.code());
        boolean changed = partner.fill(wanted.name(), wanted.kind());
        if (known == null) partner.persist();
        return Change.of(known == null, changed);
    }

    @Override
    public Scope.Kind kind() {
        return Scope.Kind.PARTNER;
    }

    @Override
    public Optional<String> nameOf(long townId, String code) {
        return find(townId, code).map(PartnerRef::name);
    }

    @Override
    public List<NamedScope> scopesOf(long townId) {
        return ofTown(townId).stream()
                .map(p -> new NamedScope(p.code(), p.name()))
                .toList();
    }
}
