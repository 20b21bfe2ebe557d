package songe.order.dispatch;

/** A station or a unit. */
public record TakerView(Kind kind, String code, String name) {
    public enum Kind {
        STATION,
        PARTNER
    }
}
