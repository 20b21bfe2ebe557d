package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class KnownTokensTest {
    private int checks;

    @Test
    void a_token_is_checked_once() throws ParseException {
        KnownTokens tokens = new KnownTokens(checking(60));
        assertThat(tokens.parse("a", null)).isSameAs(tokens.parse("a", null));
        tokens.parse("b", null);
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void one_whose_time_is_over_is_checked_each_time() throws ParseException {
        KnownTokens tokens = new KnownTokens(checking(-1));
        tokens.parse("a", null);
        tokens.parse("a", null);
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void a_refused_one_is_refused_again() {
        KnownTokens tokens = new KnownTokens(refusing());
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> tokens.parse("a", null)).isInstanceOf(ParseException.class);
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void it_does_not_grow_without_end() throws ParseException {
        KnownTokens tokens = new KnownTokens(checking(60));
        for (int token : IntStream.range(0, 2_001).toArray()) tokens.parse("t" + token, null);
        tokens.parse("t0", null);
        assertThat(checks).isEqualTo(2_002);
    }

    private JWTCallerPrincipalFactory checking(int seconds) {
        return new JWTCallerPrincipalFactory() {
            @Override
            public JWTCallerPrincipal parse(String token, JWTAuthContextInfo how) {
                checks++;
                NumericDate end = NumericDate.now();
                end.addSeconds(seconds);
                JwtClaims claims = new JwtClaims();
                claims.setExpirationTime(end);
                return new DefaultJWTCallerPrincipal(claims);
            }
        };
    }

    private JWTCallerPrincipalFactory refusing() {
        return new JWTCallerPrincipalFactory() {
            @Override
            public JWTCallerPrincipal parse(String token, JWTAuthContextInfo how) throws ParseException {
                checks++;
                throw new ParseException("no");
            }
        };
    }
}
