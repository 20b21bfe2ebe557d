package songe.identity;

/** @param expiresIn seconds the access token lives */
public record SignedIn(String accessToken, String refreshToken, long expiresIn, MeView me) {}
