package songe.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import songe.shared.Problem;
import songe.shared.Problems;

/** WeChat's side of signing in: a login code for an openid, through WxJava. */
@ApplicationScoped
class WeChat {
    private static final Logger LOG = Logger.getLogger(WeChat.class);
    private static final int SYSTEM_BUSY = -1;
    private static final int TOO_OFTEN = 45011;

    private final WxMaService service;

    WeChat(
            @ConfigProperty(name = "songe.wechat.app-id") Optional<String> appId,
            @ConfigProperty(name = "songe.wechat.secret") Optional<String> secret,
            @ConfigProperty(name = "songe.wechat.host") String host) {
        this.service = appId.isEmpty() || secret.isEmpty() ? null : service(appId.get(), secret.get(), host);
    }

    private static WxMaService service(String appId, String secret, String host) {
        WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
        config.setAppid(appId);
        config.setSecret(secret);
        config.setApiHostUrl(host);
        WxMaService service = new WxMaServiceImpl();
        service.setWxMaConfig(config);
        // its own five tries, a second longer each time, keep somebody waiting for half a minute when WeChat is busy
        service.setMaxRetryTimes(1);
        service.setRetrySleepMillis(0);
        return service;
    }

    /** @throws Problem 401 {@code auth.wechat} for a bad or used code, 503 {@code wechat.unavailable} when WeChat is away */
    String openidOf(String code) {
        if (service == null) throw Problems.unavailable("wechat.unavailable");
        try {
            // it goes into a query as it stands
            String written = URLEncoder.encode(code, UTF_8);
            return service.getUserService().getSessionInfo(written).getOpenid();
        } catch (WxErrorException refused) {
            int error = refused.getError() == null
                    ? SYSTEM_BUSY
                    : refused.getError().getErrorCode();
            LOG.warnf("WeChat refused a login code: error %d", error);
            if (error == SYSTEM_BUSY || error == TOO_OFTEN) throw Problems.unavailable("wechat.unavailable");
            throw Problems.unauthorized("auth.wechat");
        } catch (WxRuntimeException away) {
            LOG.warnf("WeChat could not be reached: %s", away.getClass().getSimpleName());
            throw Problems.unavailable("wechat.unavailable");
        }
    }
}
