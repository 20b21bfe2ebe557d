package songe.order.dispatch;

import java.util.Optional;

/** Who is chosen. @param taker empty when nobody is left: then a person has to decide */
public record Decision(Optional<Taker> taker) {}
