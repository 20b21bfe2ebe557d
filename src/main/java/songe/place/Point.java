package songe.place;

/** A point on the earth, WGS-84, in degrees. */
public record Point(double lng, double lat) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Metres along the great circle (haversine). */
    public long metresTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double h = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(dLng / 2));
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
    }

    private static double square(double x) {
        return x * x;
    }

    /** The box that holds China; who falls out of it has mistyped or swapped the two numbers. */
    public boolean isInChina() {
        return lng >= 73.4 && lng <= 135.1 && lat >= 3.8 && lat <= 53.6;
    }

    public boolean isOnEarth() {
        return lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90;
    }
}
