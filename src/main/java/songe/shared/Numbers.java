package songe.shared;

import java.security.SecureRandom;

/** Numbers that people read to each other over the telephone. */
public final class Numbers {
    // without letters and digits that sound or look alike (I O 0 1 2 4 5 6)
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ3789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Numbers() {}

    /** Eight characters, about 3.8e11 of them: a unique key catches the twin. */
    public static String spoken() {
        return spoken(LENGTH);
    }

    public static String spoken(int length) {
        StringBuilder number = new StringBuilder(length);
        for (int i = 0; i < length; i++) number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return number.toString();
    }

    /** Six random digits. */
    public static String sixDigits() {
        return String.valueOf(1_000_000 + RANDOM.nextInt(1_000_000)).substring(1);
    }
}
