package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final NeedAccess access;
    private final Answers answers;

    Needs(EntityManager em, Supporters supporters, Posting posting, NeedAccess access, Answers answers) {
        this.em = em;
        this.supporters = supporters;
        this.posting = posting;
        this.access = access;
        this.answers = answers;
    }

    /**
     * The project that it became is over, which is its own answer as well; nothing for what is no candidate any more.
     *
     * @param done else it came to nothing
     */
    public void projectEnded(long townId, String number, boolean done, String words) {
        answers.projectEnded(access.lock(townId, number), done, words);
    }

    /** What nobody has to check, such as a demonstration's; its number. */
    public String post(Caller caller, PostNeed need) {
        return posting.make(caller, need).number;
    }

    /**
     * A need as other rooms know it.
     *
     * @param words null once they were taken down
     * @param lng WGS-84, as {@code lat}
     */
    public record NeedRef(
            long id,
            long townId,
            String number,
            long itemId,
            NeedStatus status,
            NeedCategory category,
            String title,
            String words,
            String areaCode,
            String place,
            double lng,
            double lat,
            long stationId,
            boolean photo,
            Instant createdAt,
            Instant dueAt,
            Instant endedAt,
            String answer) {}

    /** Those of them that there are, by id. */
    public Map<Long, NeedRef> byIds(long townId, Collection<Long> ids) {
        return ById.all(em, Need.class, ids).stream()
                .filter(need -> need.townId == townId)
                .collect(Collectors.toMap(need -> need.id, Needs::ref));
    }

    /** The one whose face in the lists that item is. */
    public Optional<NeedRef> withItem(long townId, long itemId) {
        return Need.withItem(townId, itemId).map(Needs::ref);
    }

    /** What those of the numbers are about that stand where everybody reads them. */
    public Map<String, String> titles(long townId, Collection<String> numbers) {
        return Need.titles(townId, numbers);
    }

    /** Whatever became of it, unless it was taken down. */
    public Optional<NeedRef> find(long townId, String number) {
        return Need.of(townId, number)
                .filter(need -> !need.is(NeedStatus.WITHDRAWN))
                .map(Needs::ref);
    }

    /**
     * Those posted in that time, latest first, but for what was taken down. ix_need_at.
     *
     * @param category null for any
     * @param live somebody still has to answer, or nobody; null for either
     * @param until exclusive
     */
    public List<NeedRef> between(
            long townId, NeedCategory category, Boolean live, Instant from, Instant until, int limit) {
        Set<NeedStatus> statuses = EnumSet.allOf(NeedStatus.class);
        statuses.remove(NeedStatus.WITHDRAWN);
        if (live != null) statuses.removeIf(status -> status.isLive() != live);
        Set<NeedCategory> categories = category == null ? EnumSet.allOf(NeedCategory.class) : EnumSet.of(category);
        return Need.<Need>find(
                        "townId = ?1 and createdAt >= ?2 and createdAt < ?3 and status in ?4 and category in ?5"
                                + " order by createdAt desc, id desc",
                        townId,
                        from,
                        until,
                        statuses,
                        categories)
                .page(0, limit)
                .<Need>list()
                .stream()
                .map(Needs::ref)
                .toList();
    }

    /** As {@code POST /needs} does, for callers that know no Idempotency-Key. Not inside a transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public NeedRef submit(Caller caller, PostNeed need) {
        return ref(posting.post(caller, need));
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
                need.category,
                need.title,
                need.words,
                need.areaCode,
                need.place,
                need.lng,
                need.lat,
                need.stationId,
                need.photo,
                need.createdAt(),
                need.dueAt(),
                need.endedAt(),
                need.answer);
    }
}
