package songe.words;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.PlainText;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** The town's queue of doubtful words. */
@Path("/api/town/word-reviews")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(TOWN_ROLE)
public class WordReviewResource {
    private final Transactions transactions;
    private final Event<WordFact> facts;
    private final Callers callers;
    private final Clock clock;

    WordReviewResource(Transactions transactions, Event<WordFact> facts, Callers callers, Clock clock) {
        this.transactions = transactions;
        this.facts = facts;
        this.callers = callers;
        this.clock = clock;
    }

    /** Oldest first. */
    @GET
    public Page<WordReview.View> open(@Valid @BeanParam PageRequest page) {
        long town = callers.current().town();
        Cursor after = page.cursor();
        List<WordReview> rows =
                transactions.retrying(() -> WordReview.open(town, after == null ? 0 : after.id(), page.size + 1));
        return Page.of(rows, page.size, r -> new Cursor(0, r.id())).map(WordReview::view);
    }

    /** @param reason required to withdraw */
    public record Decided(
            @NotNull WordReview.Decision decision,
            @PlainText(max = 200) String reason) {}

    /**
     * Lets the words stand, or takes them down from where they were posted.
     *
     * @throws Problem 404, 409 {@code words.decided}, 422 {@code words.reason-required}
     */
    @PUT
    @Path("{id:\\d{1,18}}")
    public void decide(@RestPath long id, @NotNull @Valid Decided in) {
        Caller caller = callers.current();
        boolean withdraw = in.decision() == WordReview.Decision.WITHDRAW;
        if (withdraw && in.reason() == null) throw Problems.field("reason", "words.reason-required");
        transactions.retrying(() -> {
            WordReview review = WordReview.of(caller.town(), id).orElseThrow(() -> Problems.notFound("not-found"));
            Instant now = clock.instant();
            if (!WordReview.decide(id, in.decision(), in.reason(), caller.id(), now)) {
                throw Problems.conflict("words.decided");
            }
            review.decideOthers(in.decision(), caller.id(), now);
            if (withdraw) facts.fire(review.withdrawn(now, caller.id()));
            return null;
        });
    }
}
