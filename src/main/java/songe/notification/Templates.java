package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import songe.wechat.WeChat;

/**
 * The subscribe-message templates of this installation's mini program: {@code songe.wechat.templates.time}, {@code .cancelled} and
 * {@code .reminder} hold the ids that WeChat gave them, {@code songe.wechat.template-fields.*} the names of their three fields
 * (what it is about, what happened, the order's number), as WeChat numbered them.
 */
@ApplicationScoped
class Templates {
    private static final String FIELDS = "thing1,thing2,character_string3";
    private static final int THING = 20; // characters that WeChat takes in such a field
    private static final String PAGE = "pages/orders/order?number=";

    private final Config config;

    Templates(Config config) {
        this.config = config;
    }

    /** Empty where the installation has none. */
    Optional<String> idOf(Template template) {
        return config.getOptionalValue("songe.wechat.templates." + name(template), String.class);
    }

    Optional<Template> withId(String id) {
        return Stream.of(Template.values())
                .filter(t -> idOf(t).filter(id::equals).isPresent())
                .findFirst();
    }

    WeChat.Subscribed written(String openid, String id, Claimed message) {
        List<String> names = List.of(
                config.getOptionalValue("songe.wechat.template-fields." + name(message.template()), String.class)
                        .orElse(FIELDS)
                        .split(","));
        Map<String, String> data = new LinkedHashMap<>();
        data.put(names.get(0), cut(message.title()));
        data.put(names.get(1), cut(message.text()));
        data.put(names.get(2), message.orderNumber());
        return new WeChat.Subscribed(openid, id, PAGE + message.orderNumber(), data);
    }

    private static String cut(String text) {
        int[] characters = text.codePoints().toArray();
        if (characters.length <= THING) return text;
        return new String(characters, 0, THING - 1) + "…";
    }

    private static String name(Template template) {
        return template.name().toLowerCase(Locale.ROOT);
    }
}
