package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.As;
import songe.support.Enter;
import songe.support.Staffed;

/** The town asks somebody to look after a station; she comes with her own telephone and is at work a minute later. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class InvitationJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void somebodyIsInvitedAndStartsToWork(Mode mode) {
        String link = invites(mode);
        Phone phone = phone(Session.ofNobody(mode));
        phone.page.navigate(link);
        phone.sees("invitation-card", "华浜新村淞益中心").picture(mode.named("invitation"));
        phone.tap("invitation-sign-in");
        signsIn(phone, mode);
        phone.sees("invitation-card", "站点工作人员").tap("invitation-accept");
        phone.sees("invitation-accepted", "欢迎").tap("invitation-to-work");
        phone.sees("me-name", "新站长").picture(mode.named("me-attendant"));
        phone.tap("desk-staff").part("staff-tab-triage").waitFor();
        phone.isSettled().picture(mode.named("desk-of-the-new"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoHasAnAccountBindsANumberToSignInWith(Mode mode) {
        Phone phone = phone(Session.of("hu", mode)).open("pages/me/me");
        String mobile = Enter.mobile();
        phone.tap("me-phone").type("login-phone", mobile).tap("login-get-code").sees("login-trial-code", "验证码");
        phone.picture(mode.named("phone-to-bind"));
        phone.type("login-code", Enter.lastCode(mobile)).tap("phone-bind");
        phone.sees("me-phone", mobile.substring(0, 3) + "****").picture(mode.named("phone-is-bound"));
    }

    private String invites(Mode mode) {
        Phone operator = phone(Session.of("zhao", mode)).open("pages/town/accounts");
        operator.isSettled().tap("staff-invite").choose("staff-role", "STATION");
        operator.type("staff-place-find", "淞益").choose("staff-place", Given.STATION);
        operator.type("staff-name", "新站长").picture(mode.named("invite"));
        operator.tap("staff-send").part("secret-code").waitFor();
        operator.part("secret-qr").waitFor();
        operator.picture(mode.named("invite-code"));
        String link = operator.part("secret-link").getAttribute("data-link");
        String code = operator.part("secret-code").textContent().strip();
        operator.tap("secret-done").tap("staff-tab-invitations");
        operator.part("invitation-row", "code", code).waitFor();
        operator.picture(mode.named("invitations"));
        operator.part("invitation-row", "code", code)
                .getByTestId("invitation-show")
                .tap();
        operator.sees("secret-code", code);
        return link;
    }

    /** Nobody is let in who has not said yes to the privacy text. */
    private static void signsIn(Phone phone, Mode mode) {
        String mobile = Enter.mobile();
        phone.type("login-phone", mobile).tap("login-get-code").sees("login-trial-code", "验证码");
        assertThat(phone.part("login-get-code")).containsText("秒后可再要");
        phone.type("login-code", Enter.lastCode(mobile)).tap("login-phone-submit");
        phone.picture(mode.named("login-must-agree"));
        phone.tap("login-agree").tap("login-phone-submit");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aOneTimePasswordIsChangedBeforeAnythingElse(Mode mode) {
        String account = Staffed.account();
        String password = Staffed.made(As.person("zhao"), account, Staffed.wish("STATION", "STATION", Given.STATION));
        Phone phone = phone(Session.ofNobody(mode)).open("pages/login/login");
        phone.tap("login-agree").tap("login-way-account");
        phone.type("login-account", account).type("login-password", password).tap("login-submit");
        phone.sees("one-time-note", "自己的密码").picture(mode.named("password-one-time"));
        phone.type("password-present", password).type("password-wanted", Staffed.OWN_PASSWORD);
        phone.type("password-again", Staffed.OWN_PASSWORD).tap("password-save");
        phone.tap("desk-staff").part("staff-tab-triage").waitFor();
    }
}
