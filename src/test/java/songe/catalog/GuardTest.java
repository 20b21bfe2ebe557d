package songe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.catalog.Guard.Kind;
import songe.certificate.CertificateKind;

class GuardTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothing_written_is_no_guard(String written) {
        assertThat(Guard.parse(written)).isEmpty();
    }

    @Test
    void every_guard_of_the_contract_is_read() {
        assertThat(Guard.parse("two_workers;family_present; custody_log ;doctor_order;confidential;assessment_180d"))
                .containsExactly(
                        new Guard(Kind.TWO_WORKERS, 0),
                        new Guard(Kind.FAMILY_PRESENT, 0),
                        new Guard(Kind.CUSTODY_LOG, 0),
                        new Guard(Kind.DOCTOR_ORDER, 0),
                        new Guard(Kind.CONFIDENTIAL, 0),
                        new Guard(Kind.ASSESSMENT, 180));
    }

    @Test
    void a_guard_is_shown_as_it_is_written_and_in_words() {
        assertThat(Guard.parse("assessment_180d;two_workers").stream().map(Guard::view))
                .containsExactly(
                        new Guard.GuardView("assessment_180d", "需要180天内的身体评估"),
                        new Guard.GuardView("two_workers", "须两人一同上门"));
    }

    @Test
    void a_certificate_is_asked_for_by_its_kind() {
        assertThat(Guard.parse("certificate_health; certificate_first_aid"))
                .extracting(Guard::certificate)
                .containsExactly(CertificateKind.HEALTH, CertificateKind.FIRST_AID);
        for (CertificateKind kind : CertificateKind.values()) {
            String code = "certificate_" + kind.name().toLowerCase();
            assertThat(Guard.parse(code).get(0).view()).isEqualTo(new Guard.GuardView(code, "服务人员须持" + kind.words()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three_workers",
                "TWO_WORKERS",
                "assessment",
                "certificate",
                "certificate_",
                "certificate_HEALTH",
                "certificate_pilot",
                "assessment_d",
                "assessment_18000d",
                "two_workers,family_present",
                "two_workers;;family_present"
            })
    void any_other_is_refused(String written) {
        assertThatThrownBy(() -> Guard.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
