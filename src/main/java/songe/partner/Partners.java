package songe.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Problems;
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

    /** Empty for one that has left. */
    public Optional<PartnerRef> find(long townId, String code) {
        return Partner.of(townId, code).filter(Partner::isHere).map(Partner::ref);
    }

    /** Also one that has left. */
    public Optional<PartnerRef> any(long townId, String code) {
        return Partner.of(townId, code).map(Partner::ref);
    }

    /** What the unit tells about itself. @throws Problem 404 {@code partner.unknown}, also for one that has left */
    public UnitProfile profile(long townId, String code) {
        return Partner.here(townId, code).profile();
    }

    /** @throws Problem 409 {@code unit.exists} when one of that name is here */
    public void requireNew(long townId, String name) {
        if (Partner.isThere(townId, name)) throw Problems.conflict("unit.exists");
    }

    /** @param phone null for none. @throws Problem as {@link #requireNew} */
    public PartnerRef make(long townId, String name, PartnerKind kind, String phone) {
        requireNew(townId, name);
        Partner made = new Partner(townId, "U-" + Numbers.spoken());
        made.fill(name, kind);
        made.tell(null, phone);
        made.persist();
        return made.ref();
    }

    /** What it tells about itself. */
    public void describe(PartnerRef unit, String about) {
        Partner.here(unit.townId(), unit.code()).tell(about, unit.phone());
    }

    /** The town is sure of it since that day. */
    public void verify(PartnerRef unit, LocalDate day) {
        Partner.here(unit.townId(), unit.code()).verify(day);
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
        return Partner.of(townId, code).map(Partner::ref).map(PartnerRef::name);
    }

    @Override
    public List<NamedScope> scopesOf(long townId) {
        return Partner.ofTown(townId).stream()
                .filter(Partner::isHere)
                .map(Partner::ref)
                .map(p -> new NamedScope(p.code(), p.name()))
                .toList();
    }
}
