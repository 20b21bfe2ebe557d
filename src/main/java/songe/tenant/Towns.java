package songe.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import songe.shared.Change;
import songe.shared.Problem;
import songe.shared.Problems;

/** The towns of this installation. */
@ApplicationScoped
@Transactional
public class Towns {
    /** By code: neither ever changes, and no town is ever removed. */
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    public List<TownRef> all() {
        return Town.<Town>findAll().list().stream().map(Town::ref).toList();
    }

    public Optional<TownRef> byId(long id) {
        return Town.<Town>findByIdOptional(id).map(Town::ref);
    }

    public Optional<TownRef> byCode(String code) {
        return Town.<Town>find("code", code).firstResultOptional().map(Town::ref);
    }

    /**
     * The town that somebody without a token means.
     *
     * @param code null or empty: the only town
     * @throws Problem 400 {@code town.required} with several towns and no code, 404 {@code town.unknown}
     */
    public TownRef meant(String code) {
        if (code != null && !code.isEmpty()) return byCode(code).orElseThrow(() -> Problems.notFound("town.unknown"));
        List<TownRef> towns = all();
        if (towns.size() != 1) throw Problems.badRequest("town.required");
        return towns.get(0);
    }

    /** The id of {@link #meant}: for those who only pass by, without a transaction where it is known. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long idMeant(String code) {
        Long known = code == null ? null : ids.get(code);
        if (known != null) return known;
        TownRef town = meant(code);
        ids.put(town.code(), town.id());
        return town.id();
    }

    /** Makes the town or gives it its present name; says which of the three it was. */
    public Change put(String code, String name) {
        Optional<Town> known = Town.find("code", code).firstResultOptional();
        if (known.isPresent()) return known.get().rename(name) ? Change.UPDATED : Change.UNCHANGED;
        new Town(code, name).persist();
        return Change.CREATED;
    }
}
