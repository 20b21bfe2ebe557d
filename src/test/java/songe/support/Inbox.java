package songe.support;

import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import songe.support.Some.Placed;

/** What somebody was told about an order. */
public final class Inbox {

    private Inbox() {}

    public record Message(long id, String kind, String title, String text, boolean read) {}

    /** Oldest first. */
    public static List<Message> of(RequestSpecification who, Placed order) {
        List<Map<String, Object>> messages =
                who.get("/api/inbox?size=100").then().statusCode(200).extract().path("items");
        return messages.stream()
                .filter(m -> order.number().equals(m.get("orderNumber")))
                .map(m -> new Message(
                        ((Number) m.get("id")).longValue(),
                        (String) m.get("kind"),
                        (String) m.get("title"),
                        (String) m.get("text"),
                        (boolean) m.get("read")))
                .sorted(Comparator.comparing(Message::id))
                .toList();
    }

    public static List<String> kinds(RequestSpecification who, Placed order) {
        return of(who, order).stream().map(Message::kind).toList();
    }

    public static int unread(RequestSpecification who) {
        return who.get("/api/inbox/unread").then().statusCode(200).extract().path("count");
    }
}
