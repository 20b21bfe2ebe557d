package songe.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.binarywang.wx.miniapp.bean.WxMaPhoneNumberInfo;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Map;
import songe.shared.Problem;
import songe.shared.Problems;

/** The door to WeChat. Every call waits for the network, seconds at worst: never inside a transaction. */
@ApplicationScoped
public class WeChat {
    private static final String CHINA = "86";
    private static final int PICTURE_WIDTH = 430; // pixels, WeChat's own default

    private final Line line;

    WeChat(Line line) {
        this.line = line;
    }

    /**
     * Who signs in with this login code.
     *
     * @throws Problem 401 {@code auth.wechat} for a bad or used code, 403 {@code auth.wechat-risky} for whom WeChat keeps out, 503
     *     {@code wechat.unavailable} when WeChat is away
     */
    public String openidOf(String code) {
        try {
            // it goes into a query as it stands
            String written = URLEncoder.encode(code, UTF_8);
            return line.call(
                    "login code",
                    w -> w.getUserService().getSessionInfo(written).getOpenid());
        } catch (Trouble trouble) {
            throw switch (trouble.kind()) {
                case AWAY, BUSY, NO_WECHAT -> Problems.unavailable("wechat.unavailable");
                case RISKY_USER -> Problems.forbidden("auth.wechat-risky");
                default -> Problems.unauthorized("auth.wechat");
            };
        }
    }

    /**
     * The phone number that a user handed over, verified by WeChat.
     *
     * @return as it is dialled at home, or with + and country
     * @throws Problem 422 {@code phone.wechat}, 503 {@code wechat.unavailable}
     */
    public String phoneOf(String code) {
        try {
            WxMaPhoneNumberInfo info =
                    line.call("phone number", w -> w.getUserService().getPhoneNumber(code));
            String number = info.getPurePhoneNumber();
            return CHINA.equals(info.getCountryCode()) ? number : "+" + info.getCountryCode() + " " + number;
        } catch (Trouble trouble) {
            throw switch (trouble.kind()) {
                case AWAY, BUSY, NO_WECHAT -> Problems.unavailable("wechat.unavailable");
                default -> Problems.field("code", "phone.wechat");
            };
        }
    }

    /**
     * A subscribe message.
     *
     * @param page what opens when it is touched
     * @param data the template's fields, each no longer than its kind allows
     */
    public record Subscribed(String openid, String templateId, String page, Map<String, String> data) {}

    public enum Sent {
        SENT,
        /** The user did not allow it (43101). */
        NOT_ALLOWED,
        /** It was not sent; it may be tried again. */
        NOT_NOW,
        /** No answer came; it may have been sent. */
        UNKNOWN,
        /** It was not sent and never will be: template, fields or user are wrong. */
        NEVER
    }

    public Sent send(Subscribed message) {
        WxMaSubscribeMessage written = new WxMaSubscribeMessage();
        written.setToUser(message.openid()).setTemplateId(message.templateId()).setPage(message.page());
        message.data().forEach((name, value) -> written.addData(new WxMaSubscribeMessage.MsgData(name, value)));
        try {
            return line.call("subscribe message", w -> {
                w.getSubscribeService().sendSubscribeMsg(written);
                return Sent.SENT;
            });
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case NOT_ALLOWED -> Sent.NOT_ALLOWED;
                case BUSY -> Sent.NOT_NOW;
                case AWAY -> Sent.UNKNOWN;
                default -> Sent.NEVER;
            };
        }
    }

    /** Where words are posted, by WeChat's numbers: 2 comments, 4 social. */
    public enum Scene {
        COMMENT(2),
        SOCIAL(4);

        private final int number;

        Scene(int number) {
            this.number = number;
        }
    }

    public enum Verdict {
        PASS,
        /** A person should look at it. */
        REVIEW,
        RISKY,
        /** WeChat did not answer, or refused to. */
        AWAY,
        /** WeChat judges nothing of this user's. */
        NOT_JUDGED
    }

    /** @param openid who wrote it; WeChat judges only those who were in the mini program within two hours */
    public Verdict check(String openid, Scene scene, String words) {
        WxMaMsgSecCheckCheckRequest request = WxMaMsgSecCheckCheckRequest.builder()
                .version("2")
                .openid(openid)
                .scene(scene.number)
                .content(words)
                .build();
        try {
            var answer = line.call("words", w -> w.getSecurityService().checkMessage(request));
            return verdict(
                    answer.getResult() == null ? null : answer.getResult().getSuggest());
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case ABSENT_USER, NO_WECHAT -> Verdict.NOT_JUDGED;
                default -> Verdict.AWAY;
            };
        }
    }

    private static Verdict verdict(String suggestion) {
        if (suggestion == null) return Verdict.AWAY;
        return switch (suggestion) {
            case "pass" -> Verdict.PASS;
            case "risky" -> Verdict.RISKY;
            default -> Verdict.REVIEW;
        };
    }

    /**
     * The round code that opens the mini program.
     *
     * @param scene at most 32 visible ASCII characters, handed to the page
     * @return a PNG or JPEG picture
     * @throws Problem 503 {@code wechat.unavailable}
     */
    public byte[] codePicture(String scene, String page) {
        try {
            return line.call("code picture", w -> w.getQrcodeService()
                    .createWxaCodeUnlimitBytes(scene, page, false, "release", PICTURE_WIDTH, true, null, false));
        } catch (Trouble trouble) {
            throw Problems.unavailable("wechat.unavailable");
        }
    }
}
