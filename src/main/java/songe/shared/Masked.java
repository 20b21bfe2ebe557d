package songe.shared;

/** What strangers see of a phone number or an address. */
public final class Masked {

    private Masked() {}

    /** 138****5678; of a short number only the last two digits. */
    public static String phone(String phone) {
        if (phone == null) return null;
        if (phone.length() < 8) return "****" + phone.substring(Math.max(0, phone.length() - 2));
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The beginning of an address, without house and room: at most six characters, never more than a third. */
    public static String address(String address) {
        if (address == null) return null;
        int[] characters = address.codePoints().toArray();
        return new String(characters, 0, Math.min(6, characters.length / 3)) + "****";
    }
}
