package songe.shared;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/**
 * A refusal with a {@code code} that is part of the contract. Its sentence is looked up in {@code songe/problems.properties}
 * under the code, in the caller's language, when the reply is written.
 */
public class Problem extends HttpProblem {
    private final transient Object[] words;

    Problem(int status, String code, List<Violation> violations, String retryAfter, Object... words) {
        super(builderOf(status, code, violations, retryAfter));
        this.words = words;
    }

    private Problem(Builder builder, Object... words) {
        super(builder);
        this.words = words;
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        return new Problem(HttpProblem.builder(this).with(member, value), words);
    }

    /** A field of the request and what is wrong with it; {@code message} is a key of the same file. */
    public record Violation(String field, String message) {}

    /** The contract's code, such as {@code order.transition}. */
    public String code() {
        return (String) getParameters().get("code");
    }

    /** What people read, in Chinese: for answers in another form than a problem's. */
    public String sentence() {
        return ProblemTexts.of(code(), java.util.Locale.CHINESE, words);
    }

    Object[] words() {
        return words;
    }

    @Override
    public String getMessage() {
        return getStatusCode() + " " + code();
    }

    private static Builder builderOf(int status, String code, List<Violation> violations, String retryAfter) {
        Builder builder =
                HttpProblem.builder().withStatus(status).with("code", code).with("violations", violations);
        return retryAfter == null ? builder : builder.withHeader("Retry-After", retryAfter);
    }
}
