package songe.draw;

import java.util.Set;

/** Why somebody has a ticket more; fixed when they enter, stated with every draw. */
public enum Weight {
    BASE("每份报名都有"),
    NOT_SERVED("近90天没有享受过服务"),
    ELDER("今年满60岁或更年长"),
    CARER("替家人邻居报名的居民");

    /** Each is worth one ticket. */
    static final int TICKETS = 1;

    private final String words;

    Weight(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Tickets of somebody to whom these apply. */
    public static int sum(Set<Weight> those) {
        return those.size() * TICKETS;
    }
}
