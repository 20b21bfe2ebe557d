package songe.order.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Numbers one behind the other, the small ones in one byte: seven bits in each, the eighth says that there are more. */
final class Bytes {
    /** None while it is only counted how many there will be. */
    private final byte[] bytes;

    private int at;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param all puts what is to be written, the same each time: once to count it, once for good, so that none is copied */
    static byte[] written(Consumer<Bytes> all) {
        Bytes counted = new Bytes(null);
        all.accept(counted);
        Bytes written = new Bytes(new byte[counted.at]);
        all.accept(written);
        return written.bytes;
    }

    static Bytes toRead(byte[] written) {
        return new Bytes(written);
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    private void add(int one) {
        if (bytes != null) bytes[at] = (byte) one;
        at++;
    }

    /** Those below zero take turns with the others, so that both may be small. */
    Bytes put(long number) {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            add((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        add((int) left);
        return this;
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = bytes[at++];
            number |= (one & 0x7FL) << shift;
            if (one >= 0) return number >>> 1 ^ -(number & 1);
        }
    }

    int small() {
        return Math.toIntExact(number());
    }

    /** A number or nothing. */
    Bytes putOr(Long number) {
        return number == null ? put(0) : put(1).put(number.longValue());
    }

    Long numberOr() {
        return number() == 0 ? null : Long.valueOf(number());
    }

    /** All its bits. */
    Bytes put(double number) {
        long bits = Double.doubleToRawLongBits(number);
        for (int shift = 56; shift >= 0; shift -= 8) add((int) (bits >>> shift));
        return this;
    }

    double fraction() {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) bits = bits << 8 | bytes[at++] & 0xFF;
        return Double.longBitsToDouble(bits);
    }

    Bytes put(String text) {
        return isAscii(text) ? putAscii(text) : putUtf8(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0x7F) return false;
        return true;
    }

    /** As its characters are its bytes, as of most codes, no others are made. */
    private Bytes putAscii(String text) {
        put(text.length());
        for (int i = 0; i < text.length(); i++) add(text.charAt(i));
        return this;
    }

    private Bytes putUtf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        for (byte one : utf8) add(one);
        return this;
    }

    String text() {
        int length = small();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
}
