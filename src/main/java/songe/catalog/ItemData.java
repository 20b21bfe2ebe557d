package songe.catalog;

/** What a town tells about an item. Empty words are null. */
public record ItemData(
        String code,
        ListKind list,
        String category,
        String title,
        Fulfilment fulfilment,
        Booking booking,
        int durationMinutes,
        int capacity,
        Long partnerId,
        String eligibility,
        String guards) {

    public ItemData by(Long partnerId) {
        return new ItemData(
                code,
                list,
                category,
                title,
                fulfilment,
                booking,
                durationMinutes,
                capacity,
                partnerId,
                eligibility,
                guards);
    }
}
