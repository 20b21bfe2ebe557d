package songe.certificate;

import java.time.LocalDate;
import songe.shared.Problems;

/** One of the two: nothing is held for ever because a day was left out. @param until the last day. @param endless it has none */
record EnterCertificate(LocalDate until, Boolean endless) {

    /** Null: without end. @throws Problem 400 {@code certificate.until-or-endless} */
    LocalDate lastDay() {
        if ((until == null) != Boolean.TRUE.equals(endless)) throw Problems.badRequest("certificate.until-or-endless");
        return until;
    }
}
