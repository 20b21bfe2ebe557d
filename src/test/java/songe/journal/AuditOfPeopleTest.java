package songe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Enter.byPassword;
import static songe.support.Enter.byPhone;
import static songe.support.Enter.codeFor;
import static songe.support.Enter.mobile;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Enter;
import songe.support.Some;
import songe.support.Staffed;
import songe.support.Time;
import songe.support.With;

/** What people do about themselves and what happens to their accounts is in the audit, and nothing personal with it. */
@QuarkusTest
class AuditOfPeopleTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static ValidatableResponse audit(String query) {
        return As.person("zhao").get("/api/town/audit?size=100&" + query).then().statusCode(200);
    }

    private static ValidatableResponse auditOf(long person) {
        return audit("subject=person:" + person);
    }

    private static long idOf(String resident) {
        return As.resident(resident).get("/api/me").jsonPath().getLong("id");
    }

    @Test
    void a_changed_profile_says_which_parts_and_never_what_stands_there() {
        String name = Some.residentWith(Map.of("phone", "13977770001"));
        long id = idOf(name);
        auditOf(id).body("items.text", contains("改了自己的资料：电话")).body("items[0].by.id", equalTo((int) id));
        Call.body(
                        As.resident(name),
                        With.fields("name", "另一个", "birthYear", 1951, "area", "310113113014", "elderMode", true))
                .put("/api/me")
                .then()
                .statusCode(200);
        String all = auditOf(id)
                .body("items[0].text", equalTo("改了自己的资料：称呼、电话、出生年份、长辈版"))
                .extract()
                .asString();
        assertThat(all).doesNotContain("13977770001", "1951");
    }

    @Test
    void a_profile_that_stays_as_it_is_is_no_change() {
        String name = Some.residentWith(Map.of());
        auditOf(idOf(name)).body("items", empty());
    }

    @Test
    void wrong_passwords_and_the_lock_are_told_of_the_account_and_of_nobody() {
        String account = Staffed.account();
        JsonPath in = Staffed.attendant(account);
        long id = in.getLong("me.id");
        Instant now = Instant.now();
        for (int i = 0; i < 5; i++) byPassword(account, "wrong").then().spec(refused(401, "auth.password"));
        byPassword(account, "wrong").then().spec(refused(429, "auth.locked"));
        auditOf(id)
                .body("items.findAll { it.kind == 'SignInFact.PasswordWrong' }.size()", equalTo(5))
                .body("items[0].text", equalTo("密码连着输错，账号锁了1分钟"))
                .body("items[0].by", nullValue());
        Time.at(now.plusSeconds(90));
        Staffed.change(in, "wrong", Staffed.OWN_PASSWORD + "2").then().spec(refused(422, "password.wrong", "password"));
        auditOf(id).body("items[0].text", equalTo("密码连着输错，账号锁了2分钟"));
    }

    @Test
    void a_wrong_code_is_told_of_whom_the_number_signs_in() {
        String phone = mobile();
        long id = Enter.resident(phone).getLong("me.id");
        Time.at(Instant.now().plusSeconds(61));
        String code = codeFor(phone);
        byPhone(phone, code.equals("000000") ? "111111" : "000000").then().spec(refused(401, "auth.code"));
        auditOf(id).body("items.kind", contains("SignInFact.CodeWrong")).body("items.text", everyItem(not(phone)));
        String nobodys = mobile();
        byPhone(nobodys, "000000").then().spec(refused(401, "auth.code"));
    }

    @Test
    void tries_where_no_code_waits_fill_no_audit() {
        String phone = mobile();
        long id = Enter.resident(phone).getLong("me.id");
        byPhone(phone, "000000").then().spec(refused(401, "auth.code"));
        auditOf(id).body("items", empty());
    }

    @Test
    void a_bound_number_and_the_first_yes_to_the_privacy_text_are_told() {
        String name = Some.resident();
        Call.body(As.resident(name), Map.of("code", "phone:" + mobile()))
                .put("/api/me/phone/wechat")
                .then()
                .statusCode(200);
        String version = As.nobody().get("/api/privacy").path("version");
        for (int i = 0; i < 2; i++)
            Call.body(As.resident(name), Map.of("version", version))
                    .put("/api/me/consent")
                    .then()
                    .statusCode(200);
        auditOf(idOf(name)).body("items.text", contains("同意了隐私说明（" + version + "版）", "绑定了手机号"));
    }

    @Test
    void an_assessment_says_who_noted_it_and_not_of_whom() {
        String name = Some.resident();
        Call.body(
                        As.person("wang"),
                        Map.of(
                                "name",
                                name,
                                "phone",
                                "13977770002",
                                "doneOn",
                                Time.day(Time.now()).toString()))
                .put("/api/station/assessments")
                .then()
                .statusCode(200);
        String all = audit("kind=AssessmentFact.Recorded")
                .body("items[0].by.name", equalTo("王站长（示例）"))
                .body("items[0].text", equalTo("登记了一次评估"))
                .extract()
                .asString();
        assertThat(all).doesNotContain(name, "13977770002");
    }

    @Test
    void invitations_are_told_without_their_code() {
        String code = Staffed.invited(As.person("zhao"), Staffed.wish("STATION", "STATION", Some.STATION));
        As.person("zhao").delete("/api/admin/invitations/" + code).then().statusCode(204);
        int id = As.person("zhao").get("/api/me").path("id");
        String all = audit("person=" + id)
                .body("items.kind", hasItem("InvitationFact.Made"))
                .body("items.kind", hasItem("InvitationFact.Withdrawn"))
                .extract()
                .asString();
        assertThat(all).doesNotContain(code);
    }
}
