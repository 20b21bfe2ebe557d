package songe.order.look;

import java.time.Instant;

/**
 * A look, for the person whom it is about.
 *
 * @param by unit and name as they were then: 淞南六村站 王师傅
 * @param role what they were to the order, in a word
 */
public record LookView(Instant at, String by, String role, OrderBrief order, Looks.What what) {

    public record OrderBrief(String number, String title) {}
}
