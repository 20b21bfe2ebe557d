package songe.sms;

import songe.shared.Problem;

/** Carries a text message to a telephone. Waits for the network: never call it inside a transaction. */
public interface SmsGateway {

    /** Whether this installation sends any: where it does not, nobody need try. */
    boolean isThere();

    /**
     * @param phone a mainland mobile number, eleven digits
     * @param text what the person reads, without the sender's name
     * @throws Problem 503 {@code sms.unavailable} when it could not be handed over
     */
    void send(String phone, String text);
}
