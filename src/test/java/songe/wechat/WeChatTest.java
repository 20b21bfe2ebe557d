package songe.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.shared.Problem;
import songe.support.FakeWeChatControl;
import songe.support.Logged;
import songe.wechat.WeChat.Scene;
import songe.wechat.WeChat.Sent;
import songe.wechat.WeChat.Verdict;

/** Each call to WeChat and what each of its errors comes to. */
@QuarkusTest
class WeChatTest {
    /** Longer than we wait for an answer. */
    private static final int TOO_LATE = 4000;

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @Inject
    WeChat weChat;

    private static String somebody() {
        return "open" + UUID.randomUUID().toString().replace("-", "");
    }

    private Sent send(String openid) {
        return weChat.send(new WeChat.Subscribed(openid, "template", "pages/home/home", Map.of("thing1", "量血压")));
    }

    private Verdict check(String openid, String words) {
        return weChat.check(openid, Scene.COMMENT, words);
    }

    @Test
    void a_login_code_gives_an_openid() {
        assertThat(weChat.openidOf("dev:wu")).isEqualTo(FakeWeChatControl.openid("wu"));
    }

    @ParameterizedTest
    @CsvSource({
        "bad, 401, auth.wechat",
        "used, 401, auth.wechat",
        "risky, 403, auth.wechat-risky",
        "busy, 503, wechat.unavailable",
        "often, 503, wechat.unavailable"
    })
    void a_login_code_that_wechat_refuses_gives_none(String code, int status, String problem) {
        assertThatThrownBy(() -> weChat.openidOf(code)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.getStatusCode()).isEqualTo(status);
            assertThat(p.code()).isEqualTo(problem);
        });
    }

    @Test
    void a_daily_quota_that_is_used_up_passes() {
        String name = somebody();
        FakeWeChatControl.refuse(FakeWeChatControl.SESSION, "dev:" + name, 45009, 1);
        assertThatThrownBy(() -> weChat.openidOf("dev:" + name)).hasMessageContaining("wechat.unavailable");
        assertThat(weChat.openidOf("dev:" + name)).isEqualTo(FakeWeChatControl.openid(name));
    }

    @Test
    void who_is_busy_for_a_moment_is_asked_once_more() {
        String name = somebody();
        FakeWeChatControl.refuse(FakeWeChatControl.SESSION, "dev:" + name, -1, 1);
        assertThat(weChat.openidOf("dev:" + name)).isEqualTo(FakeWeChatControl.openid(name));
    }

    @Test
    void nobody_waits_long_for_a_slow_answer() {
        String name = somebody();
        FakeWeChatControl.delay(FakeWeChatControl.SESSION, "dev:" + name, TOO_LATE);
        Instant before = Instant.now();
        assertThatThrownBy(() -> weChat.openidOf("dev:" + name)).hasMessageContaining("wechat.unavailable");
        assertThat(Duration.between(before, Instant.now())).isLessThan(PATIENCE);
    }

    @Test
    void a_phone_number_comes_for_a_code() {
        assertThat(weChat.phoneOf("phone:13912345678")).isEqualTo("13912345678");
        assertThatThrownBy(() -> weChat.phoneOf("bad")).hasMessageContaining("phone.wechat");
        FakeWeChatControl.refuse(FakeWeChatControl.PHONE, "phone:13900000001", 45011, 1);
        assertThatThrownBy(() -> weChat.phoneOf("phone:13900000001")).hasMessageContaining("wechat.unavailable");
    }

    @Test
    void a_message_goes_with_template_page_and_fields() {
        String openid = somebody();
        assertThat(send(openid)).isEqualTo(Sent.SENT);
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.SEND, openid))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("\"template_id\":\"template\"", "pages/home/home", "\"thing1\":{\"value\":\"量血压\"}"));
    }

    @ParameterizedTest
    @CsvSource({"43101, NOT_ALLOWED", "47003, NEVER", "40003, NEVER", "45009, NOT_NOW", "45011, NOT_NOW"})
    void a_message_that_wechat_refuses_says_what_to_do(int error, Sent outcome) {
        String openid = somebody();
        FakeWeChatControl.refuse(FakeWeChatControl.SEND, openid, error, 1);
        assertThat(send(openid)).isEqualTo(outcome);
    }

    @Test
    void a_message_is_not_sent_now_when_wechat_stays_busy() {
        String openid = somebody();
        FakeWeChatControl.refuse(FakeWeChatControl.SEND, openid, -1, 10);
        assertThat(send(openid)).isEqualTo(Sent.NOT_NOW);
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.SEND, openid)).hasSize(2);
    }

    @Test
    void whether_a_message_without_an_answer_was_sent_is_not_known() {
        String openid = somebody();
        FakeWeChatControl.delay(FakeWeChatControl.SEND, openid, TOO_LATE);
        assertThat(send(openid)).isEqualTo(Sent.UNKNOWN);
    }

    @Test
    void a_token_that_is_no_longer_taken_is_fetched_anew_and_the_call_made_once_more() {
        send(somebody());
        FakeWeChatControl.expireToken();
        String openid = somebody();
        assertThat(send(openid)).isEqualTo(Sent.SENT);
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.SEND, openid)).hasSize(2);
    }

    @Test
    void words_are_judged() {
        assertThat(check(somebody(), "谢谢师傅")).isEqualTo(Verdict.PASS);
        assertThat(check(somebody(), "这话存疑")).isEqualTo(Verdict.REVIEW);
        assertThat(check(somebody(), "这话违禁")).isEqualTo(Verdict.RISKY);
        String absent = somebody();
        FakeWeChatControl.refuse(FakeWeChatControl.CHECK, absent, 61010, 1);
        assertThat(check(absent, "谢谢")).isEqualTo(Verdict.NOT_JUDGED);
        FakeWeChatControl.refuse(FakeWeChatControl.CHECK, absent, 45009, 1);
        assertThat(check(absent, "谢谢")).isEqualTo(Verdict.AWAY);
    }

    @Test
    void a_code_picture_is_a_picture() {
        String scene = somebody().substring(0, 20);
        assertThat(weChat.codePicture(scene, "pages/home/home")).startsWith(0x89, 'P', 'N', 'G');
        FakeWeChatControl.refuse(FakeWeChatControl.PICTURE, scene, 45009, 1);
        assertThatThrownBy(() -> weChat.codePicture(scene, "pages/home/home"))
                .hasMessageContaining("wechat.unavailable");
    }

    @Test
    void nothing_personal_is_logged() {
        try (Logged log = Logged.all()) {
            String openid = somebody();
            weChat.phoneOf("phone:13987654321");
            assertThatThrownBy(() -> weChat.phoneOf("secret-phone-code")).isNotNull();
            assertThatThrownBy(() -> weChat.openidOf("secret-login-code")).isNotNull();
            FakeWeChatControl.refuse(FakeWeChatControl.SEND, openid, 43101, 1);
            send(openid);
            check(openid, "我的秘密");
            assertThat(log.lines()).anyMatch(line -> line.contains("WeChat, "));
            assertThat(String.join("\n", log.lines()))
                    .doesNotContain("13987654321", "secret-", openid, "我的秘密", "access_token");
        }
    }
}
