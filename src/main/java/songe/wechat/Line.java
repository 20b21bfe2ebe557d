package songe.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The line to WeChat's servers. An access token that WeChat no longer takes is fetched anew and the call made once more. */
@ApplicationScoped
class Line {
    private static final Logger LOG = Logger.getLogger(Line.class);
    private static final int CONNECT_MILLIS = 2000;
    private static final int ANSWER_MILLIS = 3000;
    private static final int BUSY = -1;

    /** Null without an app id: then there is no WeChat. */
    private final WxMaService service;

    Line(
            @ConfigProperty(name = "songe.wechat.app-id") Optional<String> appId,
            @ConfigProperty(name = "songe.wechat.secret") Optional<String> secret,
            @ConfigProperty(name = "songe.wechat.host") String host) {
        this.service = appId.isEmpty() || secret.isEmpty() ? null : service(appId.get(), secret.get(), host);
    }

    private static WxMaService service(String appId, String secret, String host) {
        DefaultApacheHttpClientBuilder http = DefaultApacheHttpClientBuilder.get();
        http.setConnectionTimeout(CONNECT_MILLIS);
        http.setConnectionRequestTimeout(CONNECT_MILLIS);
        http.setSoTimeout(ANSWER_MILLIS);
        WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
        config.setAppid(appId);
        config.setSecret(secret);
        config.setApiHostUrl(host);
        config.setApacheHttpClientBuilder(http);
        // the other kind of token dies when another instance of ours fetches one
        config.useStableAccessToken(true);
        WxMaService service = new WxMaServiceImpl();
        service.setWxMaConfig(config);
        // its own five tries, a second longer each time, keep somebody waiting for half a minute when WeChat is busy
        service.setMaxRetryTimes(1);
        service.setRetrySleepMillis(0);
        return service;
    }

    interface Call<T> {
        T with(WxMaService weChat) throws WxErrorException;
    }

    /** @param what names the call in the log */
    <T> T call(String what, Call<T> call) throws Trouble {
        if (service == null) throw new Trouble(Trouble.Kind.NO_WECHAT, 0);
        try {
            return call.with(service);
        } catch (WxErrorException refused) {
            throw told(what, trouble(refused));
        } catch (WxRuntimeException gaveUp) {
            boolean network = gaveUp.getCause() instanceof IOException;
            throw told(what, new Trouble(network ? Trouble.Kind.AWAY : Trouble.Kind.BUSY, BUSY));
        }
    }

    private static Trouble trouble(WxErrorException refused) {
        if (refused.getCause() instanceof IOException) return new Trouble(Trouble.Kind.AWAY, BUSY);
        return Trouble.of(refused.getError() == null ? BUSY : refused.getError().getErrorCode());
    }

    private static Trouble told(String what, Trouble trouble) {
        LOG.warnf("WeChat, %s: %s, error %d", what, trouble.kind(), trouble.error());
        return trouble;
    }
}
