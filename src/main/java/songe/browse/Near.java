package songe.browse;

import songe.place.Point;
import songe.shared.Problems;

/** Where the reader is: {@code near=lng,lat} in WGS-84. */
public final class Near {

    private Near() {}

    /** Null stays null. @throws Problem 400 {@code request.near} */
    public static Point parse(String near) {
        if (near == null || near.isBlank()) return null;
        String[] parts = near.split(",", -1);
        try {
            Point point = new Point(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            if (parts.length == 2 && point.isOnEarth()) return point;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            // told below
        }
        throw Problems.badRequest("request.near");
    }
}
