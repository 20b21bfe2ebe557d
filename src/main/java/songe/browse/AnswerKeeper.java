package songe.browse;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import songe.shared.Page;

/** Takes the bytes of a list on their way out. */
@Provider
@Kept
public class AnswerKeeper implements WriterInterceptor {
    private static final int USUAL_BYTES = 12 * 1024;

    private final Answers answers;

    AnswerKeeper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getEntity() instanceof Page)) { // a refusal
            answer.proceed();
            return;
        }
        OutputStream out = answer.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_BYTES);
        answer.setOutputStream(body);
        answer.proceed();
        answers.keep(body.toByteArray());
        body.writeTo(out);
    }
}
