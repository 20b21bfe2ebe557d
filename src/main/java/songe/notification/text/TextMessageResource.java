package songe.notification.text;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.notification.text.TextMessages.TextMessagesView;

/** Whether a person wants text messages about their orders. */
@Path("/api/me/text-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class TextMessageResource {
    private final TextMessages messages;
    private final Callers callers;

    TextMessageResource(TextMessages messages, Callers callers) {
        this.messages = messages;
        this.callers = callers;
    }

    public record TextMessageWish(@NotNull Boolean wanted) {}

    @GET
    public TextMessagesView wish() {
        return messages.view(callers.current().id());
    }

    /** Without them a message goes to the inbox and through WeChat; where neither is enough the station rings up. */
    @PUT
    public TextMessagesView say(@NotNull @Valid TextMessageWish in) {
        Caller caller = callers.current();
        return messages.say(caller.town(), caller.id(), in.wanted());
    }
}
