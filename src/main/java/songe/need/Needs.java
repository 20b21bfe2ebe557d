package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.order.Supporters;
import songe.shared.ById;

/** The door to needs, for the rooms above. */
@ApplicationScoped
@Transactional
public class Needs {
    private final EntityManager em;
    private final Supporters supporters;
    private final Posting posting;

    Needs(EntityManager em, Supporters supporters, Posting posting) {
        this.em = em;
        this.supporters = supporters;
        this.posting = posting;
    }

    /** What nobody has to check, such as a demonstration's; its number. */
    public String post(Caller caller, PostNeed need) {
        return posting.make(caller, need).number;
    }

    /**
     * A need as other rooms know it.
     *
     * @param category in words
     * @param words null once they were taken down
     * @param lng WGS-84, as {@code lat}
     */
    public record NeedRef(
            long id,
            long townId,
            String number,
            long itemId,
            NeedStatus status,
            String category,
            String title,
            String words,
            String areaCode,
            String place,
            double lng,
            double lat,
            long stationId) {}

    /** Those of them that there are, by id. */
    public Map<Long, NeedRef> byIds(long townId, Collection<Long> ids) {
        return ById.all(em, Need.class, ids).stream()
                .filter(need -> need.townId == townId)
                .collect(Collectors.toMap(need -> need.id, Needs::ref));
    }

    /** The ids of the people who stand, or stood to the end, behind it. */
    public List<Long> supporters(long townId, String number) {
        return supporters.people(townId, number);
    }

    private static NeedRef ref(Need need) {
        return new NeedRef(
                need.id,
                need.townId,
                need.number,
                need.itemId,
                need.status(),
                need.category.words(),
                need.title,
                need.words,
                need.areaCode,
                need.place,
                need.lng,
                need.lat,
                need.stationId);
    }
}
