package songe.wechat;

/** WeChat did not do what it was asked. */
final class Trouble extends Exception {
    private final Kind kind;
    private final int error;

    Trouble(Kind kind, int error) {
        super(null, null, false, false);
        this.kind = kind;
        this.error = error;
    }

    enum Kind {
        /** No answer came: what was asked may be done or not. */
        AWAY,
        /** Not now: busy, or asked too often. Nothing was done. */
        BUSY,
        /** The code was used, has expired or never was one. */
        BAD_CODE,
        /** WeChat takes this user for a risk and lets nobody sign them in. */
        RISKY_USER,
        /** The user did not allow this message, or takes it back. */
        NOT_ALLOWED,
        /** WeChat does not know this user, or has not seen them for two hours. */
        ABSENT_USER,
        /** This installation has no mini program. */
        NO_WECHAT,
        /** Anything else: our settings or our request are wrong. */
        REFUSED
    }

    /** By WeChat's documented error numbers. */
    static Trouble of(int error) {
        Kind kind =
                switch (error) {
                    case -1, 45009, 45011 -> Kind.BUSY;
                    case 40029, 40163 -> Kind.BAD_CODE;
                    case 40226 -> Kind.RISKY_USER;
                    case 40003, 61010 -> Kind.ABSENT_USER;
                    case 43101 -> Kind.NOT_ALLOWED;
                    default -> Kind.REFUSED;
                };
        return new Trouble(kind, error);
    }

    Kind kind() {
        return kind;
    }

    int error() {
        return error;
    }
}
