package songe.pledge;

import java.time.LocalDate;

/** Whether orders take from a pledge today. */
public enum PledgeState {
    UPCOMING,
    RUNNING,
    OVER;

    static PledgeState of(Pledge pledge, LocalDate today) {
        if (pledge.closedAt() != null || today.isAfter(pledge.until())) return OVER;
        return today.isBefore(pledge.from()) ? UPCOMING : RUNNING;
    }
}
