package songe.pledge;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to pledges. {@code order} is an order's number. */
public sealed interface PledgeFact extends Fact {

    /**
     * @param number the pledge's
     * @param itemId what is given through it; null for what nobody orders here
     * @param by the id of the person who did it; null for the system
     */
    record About(long townId, long pledgeId, String number, long partnerId, Long itemId, Instant at, Long by) {}

    About about();

    @Override
    default long townId() {
        return about().townId();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String subject() {
        return about().number();
    }

    @Override
    default Long by() {
        return about().by();
    }

    record Made(About about, int quantity) implements PledgeFact {}

    /** @param quantity all that is pledged now */
    record Resized(About about, int quantity) implements PledgeFact {}

    record Committed(About about, String order, int quantity) implements PledgeFact {}

    /** @param order null for what was given without one */
    record Used(About about, String order, int quantity) implements PledgeFact {}

    /** The order came to nothing. */
    record Released(About about, String order, int quantity) implements PledgeFact {}

    /** Its last day is over. @param quantity that nobody asked for */
    record Expired(About about, int quantity) implements PledgeFact {}
}
