package songe.notification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.Problem;
import songe.shared.Problems;

/** How many messages of which kind a person allows us to send them through WeChat. */
@Path("/api/me/message-credits")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class MessageCreditResource {
    private final Templates templates;
    private final Credits credits;
    private final Callers callers;

    MessageCreditResource(Templates templates, Credits credits, Callers callers) {
        this.templates = templates;
        this.credits = credits;
        this.callers = callers;
    }

    public record Answers(@NotNull @Size(min = 1, max = 3) List<@NotNull @Valid Answer> templates) {}

    /** @param id WeChat's, as the mini program got it */
    public record Answer(
            @NotBlank @Size(max = 100) String id, @NotNull Boolean accepted) {}

    /** @param left how many messages may still be sent */
    public record Credit(Template template, int left) {}

    /**
     * What the person answered when the mini program asked; each yes is one message more.
     *
     * @throws Problem 422 {@code message.template-unknown}
     */
    @POST
    public Page<Credit> answered(@NotNull @Valid Answers in) {
        Caller caller = callers.current();
        Set<Template> allowed = EnumSet.noneOf(Template.class);
        for (Answer answer : in.templates()) {
            Template template = templates
                    .withId(answer.id())
                    .orElseThrow(() -> Problems.field("templates", "message.template-unknown"));
            if (answer.accepted()) allowed.add(template);
        }
        credits.grant(caller.town(), caller.id(), allowed);
        return credits();
    }

    @GET
    public Page<Credit> credits() {
        Caller caller = callers.current();
        return Page.whole(credits.left(caller.town(), caller.id()).entrySet().stream()
                .map(e -> new Credit(e.getKey(), e.getValue()))
                .toList());
    }
}
