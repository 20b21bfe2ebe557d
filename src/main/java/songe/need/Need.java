package songe.need;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import songe.order.deadline.Level;
import songe.order.need.NeedDesk;
import songe.place.Point;
import songe.shared.Batch;
import songe.shared.Numbers;
import songe.shared.Problems;
import songe.shared.Sql;

/** One need. Its verbs are the arrows of {@link NeedStatus}. */
@Entity
@DynamicUpdate
class Need extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long townId;
    String number;
    long itemId;
    Long posterId;

    @Enumerated(EnumType.STRING)
    NeedCategory category;

    String title;
    String words;
    String areaCode;
    String place;
    double lng;
    double lat;
    boolean photo;

    @Enumerated(EnumType.STRING)
    private NeedStatus status = NeedStatus.OPEN;

    long stationId;
    Long partnerId;

    @Enumerated(EnumType.STRING)
    private Level level = Level.STATION;

    private Instant dueAt;
    private Instant remindAt;
    private Instant sweepAt;
    String intoNumber;
    Long serviceItemId;
    String answer;
    Instant createdAt;
    private Instant endedAt;

    @Version
    private int version;

    protected Need() {}

    Need(long townId, Long posterId, PostNeed posted, Instant now) {
        this.townId = townId;
        this.number = Numbers.spoken();
        this.posterId = posterId;
        this.category = posted.category();
        this.title = posted.title();
        this.words = posted.words();
        this.place = posted.place();
        this.createdAt = now;
    }

    static Optional<Need> withItem(long townId, long itemId) {
        return find("townId = ?1 and itemId = ?2", townId, itemId).firstResultOptional();
    }

    /** By number; what was taken down has none. */
    static Map<String, String> titles(long townId, Collection<String> numbers) {
        Map<String, String> titles = new HashMap<>();
        for (List<String> some : Batch.parts(numbers)) {
            List<Object> values = new ArrayList<>(List.of(townId, NeedStatus.WITHDRAWN.name()));
            values.addAll(some);
            Sql.rows(
                    getEntityManager(),
                    "select number, title from need where town_id = ? and status <> ? and number in " + Sql.marks(some),
                    row -> titles.put(row.getString(1), row.getString(2)),
                    values.toArray());
        }
        return titles;
    }

    static Optional<Need> of(long townId, String number) {
        return find("townId = ?1 and number = ?2", townId, number).firstResultOptional();
    }

    NeedStatus status() {
        return status;
    }

    boolean is(NeedStatus one) {
        return status == one;
    }

    /** The only writer of {@link #status}. @throws songe.shared.Problem 409 {@code need.transition}, naming both states */
    void become(NeedStatus next, Instant now) {
        if (!status.canBecome(next)) throw Problems.conflict("need.transition", status.words(), next.words());
        status = next;
        if (next.isLive()) return;
        endedAt = now;
        await(null, null);
    }

    /** What was written in it is gone. */
    void takeDown(String reason) {
        title = "已撤下的需求";
        words = null;
        place = null;
        answer = reason;
    }

    void at(Point point) {
        lng = point.lng();
        lat = point.lat();
    }

    Point point() {
        return new Point(lng, lat);
    }

    /** Until when its holder answers, and when they are reminded. */
    void await(Instant due, Instant remind) {
        dueAt = due;
        remindAt = remind;
        sweepAt = remind != null ? remind : due;
    }

    void reminded() {
        remindAt = null;
        sweepAt = dueAt;
    }

    /** Nobody is above who has it: there it stays, to be seen. */
    void stay() {
        sweepAt = null;
    }

    void lookAgainAt(Instant later) {
        sweepAt = later;
    }

    void climbTo(Level next) {
        level = next;
    }

    Level level() {
        return level;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant remindAt() {
        return remindAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    boolean isOverdue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** As those who stand behind it are to follow it. */
    NeedDesk desk() {
        return new NeedDesk(townId, itemId, number, stationId, partnerId, level, dueAt, !status.isLive());
    }

    NeedFact.About about(Instant now, Long by) {
        return new NeedFact.About(townId, id, number, itemId, stationId, partnerId, level, dueAt, now, by);
    }
}
