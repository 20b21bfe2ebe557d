package songe.schedule;

import java.time.Instant;
import java.time.LocalDate;
import songe.shared.Fact;

/** What a station's people changed in its calendar. What happens to the orders in it is told by the orders. */
public sealed interface CalendarFact extends Fact {

    /** @param by the person who did it */
    record About(long townId, long stationId, Long by, Instant at) {}

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
    default Long by() {
        return about().by();
    }

    /** The station carries the item from now on, or again. */
    record OfferMade(About about, long offerId, long itemId) implements CalendarFact {
        @Override
        public String subject() {
            return "offer:" + offerId;
        }
    }

    record OfferChanged(About about, long offerId, long itemId) implements CalendarFact {
        @Override
        public String subject() {
            return "offer:" + offerId;
        }
    }

    record OfferEnded(About about, long offerId, long itemId) implements CalendarFact {
        @Override
        public String subject() {
            return "offer:" + offerId;
        }
    }

    /** By hand. */
    record SessionAdded(About about, long sessionId, long itemId) implements CalendarFact {
        @Override
        public String subject() {
            return "session:" + sessionId;
        }
    }

    record SessionResized(About about, long sessionId, int capacity) implements CalendarFact {
        @Override
        public String subject() {
            return "session:" + sessionId;
        }
    }

    record SessionCancelled(About about, long sessionId) implements CalendarFact {
        @Override
        public String subject() {
            return "session:" + sessionId;
        }
    }

    /** The station stays closed that day, or the reason is another now. */
    record DayClosed(About about, LocalDate day) implements CalendarFact {
        @Override
        public String subject() {
            return "station:" + about.stationId() + ":" + day;
        }
    }

    record DayOpened(About about, LocalDate day) implements CalendarFact {
        @Override
        public String subject() {
            return "station:" + about.stationId() + ":" + day;
        }
    }
}
