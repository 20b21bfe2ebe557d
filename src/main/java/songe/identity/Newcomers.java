package songe.identity;

/** Fills in what a first-time WeChat sign-in does not tell. Only the trial has one: its fake people bring names. */
public interface Newcomers {
    /** Null when nothing is known about them. */
    Profile profileOf(String openid);
}
