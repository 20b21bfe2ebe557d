package songe.standard.open311;

import jakarta.ws.rs.FormParam;
import songe.need.NeedCategory;
import songe.need.PostNeed;
import songe.shared.Problem;
import songe.shared.Problems;

/** The form of POST Service Request. What the standard knows and we do not ask for (names, e-mail, devices) is not read. */
public class Posted {
    private static final int TITLE = 40;
    private static final int WORDS = 500;
    private static final int PLACE = 60;

    @FormParam("service_code")
    public String serviceCode;

    @FormParam("description")
    public String description;

    @FormParam("lat")
    public String lat;

    @FormParam("long")
    public String lng;

    @FormParam("address_string")
    public String addressString;

    /** An area's code. */
    @FormParam("address_id")
    public String addressId;

    /** @throws Problem 400 {@code open311.*} */
    PostNeed need() {
        if (serviceCode == null) throw Problems.badRequest("open311.service-required");
        NeedCategory category = Requests.category(serviceCode);
        String words = text(description, WORDS);
        if (words == null) throw Problems.badRequest("open311.description");
        if (lat == null && lng == null && addressId == null && addressString == null)
            throw Problems.badRequest("open311.place");
        String title = words.lines().findFirst().orElse(words).strip();
        int end = title.offsetByCodePoints(0, Math.min(TITLE, title.codePointCount(0, title.length())));
        return new PostNeed(
                title.substring(0, end),
                words,
                category,
                addressId,
                text(addressString, PLACE),
                degrees(lng),
                degrees(lat));
    }

    /** Null for nothing. */
    private static String text(String typed, int max) {
        if (typed == null || typed.isBlank()) return null;
        String text = typed.strip();
        boolean plain = text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\r'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
        if (!plain || text.codePointCount(0, text.length()) > max) throw Problems.badRequest("open311.text", max);
        return text;
    }

    private static Double degrees(String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            double degrees = Double.parseDouble(typed);
            if (Math.abs(degrees) <= 180) return degrees;
        } catch (NumberFormatException unreadable) {
            // told below
        }
        throw Problems.badRequest("request.near");
    }
}
