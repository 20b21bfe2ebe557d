package songe.order.dispatch.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** For what somebody is chosen. Kept decisions name these by their place: new ones go to the end. */
public enum Purpose {
    /** To read a request: somebody has to, so that where all have something against them the best of those does. */
    READ(EnumSet.allOf(Exclusion.class)),
    /** To do it. The wished time may be talked about, all else not. */
    DO(EnumSet.of(Exclusion.CLOSED)),
    /** Who does it stands fixed, and the rules are only asked what they think of it. */
    NAMED(EnumSet.of(Exclusion.CLOSED));

    private final Set<Exclusion> overlooked;

    Purpose(Set<Exclusion> overlooked) {
        this.overlooked = overlooked;
    }

    /** Whether these reasons may be overlooked where nobody is without any. */
    boolean overlooks(List<Exclusion> why) {
        return overlooked.containsAll(why);
    }
}
