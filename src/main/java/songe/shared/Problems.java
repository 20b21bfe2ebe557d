package songe.shared;

import java.util.List;

/** Makes refusals. {@code words} fill the placeholders of the code's sentence. */
public final class Problems {

    private Problems() {}

    /** 400: the request cannot be understood. */
    public static Problem badRequest(String code, Object... words) {
        return new Problem(400, code, List.of(), null, words);
    }

    /** 401: nobody, or nobody known, is calling. */
    public static Problem unauthorized(String code, Object... words) {
        return new Problem(401, code, List.of(), null, words);
    }

    /** 403: known, but not for this. */
    public static Problem forbidden(String code, Object... words) {
        return new Problem(403, code, List.of(), null, words);
    }

    /** 404: not there, or not yours, which is the same to a stranger. */
    public static Problem notFound(String code, Object... words) {
        return new Problem(404, code, List.of(), null, words);
    }

    /** 409: understood and allowed in general, but not in the present state of things. */
    public static Problem conflict(String code, Object... words) {
        return new Problem(409, code, List.of(), null, words);
    }

    /** 409 that passes by itself: the caller may try again after so many seconds. */
    public static Problem conflictFor(int seconds, String code, Object... words) {
        return new Problem(409, code, List.of(), String.valueOf(seconds), words);
    }

    /** 422: understood, but what it asks cannot be. */
    public static Problem unprocessable(String code, Object... words) {
        return new Problem(422, code, List.of(), null, words);
    }

    /** 422 that one field is to blame for. */
    public static Problem field(String field, String code, Object... words) {
        return new Problem(422, code, List.of(new Problem.Violation(field, code)), null, words);
    }

    /** 429: too often. */
    public static Problem tooMany(int seconds, String code, Object... words) {
        return new Problem(429, code, List.of(), String.valueOf(seconds), words);
    }

    /** 503: a helper of ours is away. */
    public static Problem unavailable(String code, Object... words) {
        return new Problem(503, code, List.of(), "5", words);
    }
}
