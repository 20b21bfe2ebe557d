package songe.notification;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import songe.shared.Page;

/** What we would like to tell people through WeChat. */
@Path("/api/message-templates")
@Authenticated
public class MessageTemplateResource {
    private final Templates templates;

    MessageTemplateResource(Templates templates) {
        this.templates = templates;
    }

    /** @param id WeChat's */
    public record TemplateView(String id, Template template, String title, String purpose) {}

    /** Those that this installation has; asked for with {@code requestSubscribeMessage}. */
    @GET
    public Page<TemplateView> templates() {
        return Page.whole(Stream.of(Template.values())
                .flatMap(t -> templates.idOf(t).map(id -> new TemplateView(id, t, t.title(), t.purpose())).stream())
                .toList());
    }
}
