package songe.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.Role;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.wechat.WeChat;

/** The door to the check of posted words: {@link #check} before the transaction, {@link #keep} inside it. */
@ApplicationScoped
public class Words {
    /** Links, and invitations to go on talking elsewhere. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("https?://|www\\.|微信号|加微|薇信|[Vv][Xx][:：]|QQ群|扫码", Pattern.CASE_INSENSITIVE);

    private final WeChat weChat;
    private final People people;
    private final Clock clock;

    Words(WeChat weChat, People people, Clock clock) {
        this.weChat = weChat;
        this.people = people;
        this.clock = clock;
    }

    @Schema(name = "WordsPlace")
    public enum Place {
        ORDER_NOTE(WeChat.Scene.SOCIAL),
        CANCELLATION(WeChat.Scene.SOCIAL),
        RATING(WeChat.Scene.COMMENT),
        REWORK(WeChat.Scene.COMMENT),
        ABSENCE(WeChat.Scene.COMMENT),
        APPEAL(WeChat.Scene.COMMENT),
        NEED(WeChat.Scene.SOCIAL),
        /** Of the work on a project. */
        PROJECT(WeChat.Scene.COMMENT),
        /** On a meeting. */
        MEETING(WeChat.Scene.COMMENT);

        private final WeChat.Scene scene;

        Place(WeChat.Scene scene) {
            this.scene = scene;
        }
    }

    /** Why a person should look. */
    @Schema(name = "WordsCause")
    enum Cause {
        DOUBTFUL,
        /** WeChat was away. */
        UNCHECKED,
        /** By our own rule. */
        ELSEWHERE,
        /** Somebody said that it should not stand there. */
        REPORTED
    }

    /** @param field of the request, for the refusal; @param words may be null */
    public record Posted(Place place, String field, String words) {}

    /** What came of a check. */
    public record Checked(Posted posted, long townId, long personId, Cause cause) {
        private static final Checked NOTHING = new Checked(null, 0, 0, null);
    }

    /**
     * Waits for the network: never inside a transaction.
     *
     * @throws Problem 422 {@code words.risky} that names the field
     */
    public Checked check(Caller by, Posted posted) {
        if (posted.words() == null || by.townId() == null || !by.is(Role.RESIDENT)) return Checked.NOTHING;
        Cause cause = causeOf(by, posted);
        return cause == null ? Checked.NOTHING : new Checked(posted, by.townId(), by.id(), cause);
    }

    private Cause causeOf(Caller by, Posted posted) {
        String openid = people.openidOf(by.id()).orElse(null);
        WeChat.Verdict verdict =
                openid == null ? WeChat.Verdict.NOT_JUDGED : weChat.check(openid, posted.place().scene, posted.words());
        return switch (verdict) {
            case PASS -> null;
            case REVIEW -> Cause.DOUBTFUL;
            case RISKY -> throw Problems.field(posted.field(), "words.risky");
            case AWAY -> Cause.UNCHECKED;
            case NOT_JUDGED -> ELSEWHERE.matcher(posted.words()).find() ? Cause.ELSEWHERE : null;
        };
    }

    /** Puts a need into the queue that somebody spoke against. @param personId who posted it */
    public void report(long townId, long personId, String need, String words, String report) {
        Posted posted = new Posted(Place.NEED, null, words);
        new WordReview(new Checked(posted, townId, personId, Cause.REPORTED), need, clock.instant())
                .reported(report)
                .persist();
    }

    /** Puts a need into the queue that nobody checked, such as its photo. */
    public void look(long townId, long personId, String need, String words) {
        keep(new Checked(new Posted(Place.NEED, null, words), townId, personId, Cause.UNCHECKED), need);
    }

    /** Why a review's words were taken down. */
    public String reason(long townId, long reviewId) {
        return WordReview.reason(townId, reviewId);
    }

    /** Puts doubtful words into the town's queue. Runs in the transaction that posts them. @param subject such as an order's number */
    public void keep(Checked checked, String subject) {
        if (checked.cause() != null) new WordReview(checked, subject, clock.instant()).persist();
    }
}
