package songe.shared;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives every problem its code and its sentence in the caller's language, and drops whatever a framework put into the
 * details: class names and parser positions are no business of the caller's.
 */
@ApplicationScoped
class ProblemWords implements ProblemPostProcessor {
    private static final Map<Integer, String> CODES = Map.of(
            400, "request.malformed",
            401, "auth.required",
            403, "auth.forbidden",
            404, "not-found",
            405, "request.method",
            406, "request.accept",
            413, "request.too-large",
            415, "request.media-type",
            429, "request.too-many");

    private final ProblemSentences sentences;

    ProblemWords(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public int priority() {
        return 50; // after the extension's own logging, which wants the original
    }

    @Override
    public HttpProblem apply(HttpProblem given, ProblemContext context) {
        // who came before us may have copied it, which loses our own kind of problem
        HttpProblem problem = context.cause instanceof Problem own ? own : given;
        Locale locale = sentences.locale();
        int status = unreadableParameter(context.cause) ? 400 : problem.getStatusCode();
        String code = codeOf(problem, status);
        Object[] words = problem instanceof Problem own ? own.words() : new Object[0];
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create("about:blank"))
                .withTitle(ProblemTexts.of("title." + status, locale))
                .withStatus(status)
                .withDetail(ProblemTexts.of(code, locale, words));
        if (problem instanceof Problem own)
            own.getParameters().forEach(builder::with); // more members than the usual two
        builder.with("code", code)
                .with(
                        "violations",
                        context.cause instanceof ConstraintViolationException invalid
                                ? InvalidFields.of(invalid)
                                : violations(problem, locale, words));
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    /** A query parameter that does not parse is, by the specification of Jakarta REST, "not found"; we say 400. */
    private static boolean unreadableParameter(Throwable cause) {
        return cause instanceof NotFoundException && cause.getCause() != null;
    }

    private static String codeOf(HttpProblem problem, int status) {
        if (problem.getParameters().get("code") instanceof String code) return code;
        if (status == 400 && problem.getParameters().containsKey("violations")) return "request.invalid";
        return CODES.getOrDefault(status, status < 500 ? "request.refused" : "server.error");
    }

    private static List<?> violations(HttpProblem problem, Locale locale, Object[] words) {
        if (problem.getParameters().get("violations") instanceof List<?> list) {
            return list.stream().map(v -> violation(v, locale, words)).toList();
        }
        return problem.getParameters().get("field") instanceof String field
                ? List.of(new Problem.Violation(field, ProblemTexts.of("request.field", locale)))
                : List.of();
    }

    private static Problem.Violation violation(Object violation, Locale locale, Object[] words) {
        Problem.Violation own = (Problem.Violation) violation;
        return new Problem.Violation(own.field(), ProblemTexts.of(own.message(), locale, words));
    }
}
