package songe.order;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of an order and the arrows between them (product: "The order: one state machine"). */
public enum OrderStatus {
    APPLIED("已报名"),
    WAITLISTED("候补中"),
    SUBMITTED("待答复"),
    OPEN("正在找服务人员"),
    ASSIGNED("已派单"),
    CONFIRMED("已确认"),
    IN_SERVICE("服务中"),
    DELIVERED("已完成待确认"),
    REWORK("整改中"),
    CLOSED("已办结"),
    REJECTED("未受理"),
    NOT_ALLOCATED("未中签"),
    CANCELLED_BY_RESIDENT("居民已取消"),
    CANCELLED_BY_PROVIDER("服务方已取消"),
    RESIDENT_NO_SHOW("居民未到"),
    PROVIDER_NO_SHOW("服务方未到");

    static final Set<OrderStatus> CANCELLED = EnumSet.of(CANCELLED_BY_RESIDENT, CANCELLED_BY_PROVIDER);
    /** Nothing more is awaited of anybody. */
    static final Set<OrderStatus> ENDED = EnumSet.of(
            CLOSED,
            REJECTED,
            NOT_ALLOCATED,
            CANCELLED_BY_RESIDENT,
            CANCELLED_BY_PROVIDER,
            RESIDENT_NO_SHOW,
            PROVIDER_NO_SHOW);
    /** Somebody has to be found: what was tried for it counts until then. */
    static final Set<OrderStatus> AWAITED = EnumSet.of(SUBMITTED, OPEN, ASSIGNED);
    /** A time is agreed on that another order of the same person must not overlap. */
    static final Set<OrderStatus> APPOINTED = EnumSet.of(CONFIRMED, IN_SERVICE);

    private static final Map<OrderStatus, Set<OrderStatus>> ARROWS = Map.ofEntries(
            entry(
                    APPLIED,
                    EnumSet.of(CONFIRMED, WAITLISTED, NOT_ALLOCATED, CANCELLED_BY_RESIDENT, CANCELLED_BY_PROVIDER)),
            entry(WAITLISTED, EnumSet.of(CONFIRMED, NOT_ALLOCATED, CANCELLED_BY_RESIDENT, CANCELLED_BY_PROVIDER)),
            entry(SUBMITTED, EnumSet.of(REJECTED, OPEN, ASSIGNED, CANCELLED_BY_RESIDENT)),
            entry(OPEN, EnumSet.of(CONFIRMED, ASSIGNED, CLOSED, CANCELLED_BY_RESIDENT)),
            entry(ASSIGNED, EnumSet.of(CONFIRMED, SUBMITTED, CANCELLED_BY_RESIDENT)),
            entry(
                    CONFIRMED,
                    EnumSet.of(
                            CONFIRMED,
                            OPEN, // a need that its unit gave back, as OPEN and CLOSED one that was answered: see
                            // Supporters
                            IN_SERVICE,
                            DELIVERED, // a need that its unit has seen to
                            CLOSED, // a project that is over, see ProjectEnds
                            CANCELLED_BY_RESIDENT,
                            CANCELLED_BY_PROVIDER,
                            RESIDENT_NO_SHOW,
                            PROVIDER_NO_SHOW)),
            entry(IN_SERVICE, EnumSet.of(DELIVERED)),
            entry(DELIVERED, EnumSet.of(CLOSED, REWORK)),
            entry(CLOSED, EnumSet.of(REWORK)),
            entry(REWORK, EnumSet.of(CLOSED)),
            entry(PROVIDER_NO_SHOW, EnumSet.of(SUBMITTED))); // the last: a visit, to be given out anew

    private final String words;

    OrderStatus(String words) {
        this.words = words;
    }

    boolean canBecome(OrderStatus next) {
        return ARROWS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
