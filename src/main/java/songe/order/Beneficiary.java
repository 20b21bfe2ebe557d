package songe.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whom the order is for, where that is not the one who ordered; without a name: the one who ordered. */
@Embeddable
class Beneficiary {
    @Column(name = "beneficiary_name")
    private String name;

    @Column(name = "beneficiary_phone")
    private String phone;

    @Column(name = "beneficiary_birth_year")
    private Integer birthYear;

    @Column(name = "beneficiary_disabled")
    private boolean disabled;

    private String relation;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    protected Beneficiary() {}

    Beneficiary(PlaceOrder.For told) {
        name = told.name();
        phone = told.phone();
        birthYear = told.birthYear();
        disabled = told.disabled();
        relation = told.relation();
        consent = told.consent();
    }

    void write(OrderRow row) {
        row.put("beneficiary_name", name);
        row.put("beneficiary_phone", phone);
        row.put("beneficiary_birth_year", birthYear);
        row.put("beneficiary_disabled", disabled);
        row.put("relation", relation);
        row.put("consent", consent == null ? null : consent.name());
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    OrderView.BeneficiaryView view(java.util.function.UnaryOperator<String> phoneMask) {
        return new OrderView.BeneficiaryView(name, phoneMask.apply(phone), birthYear, relation, consent);
    }
}
