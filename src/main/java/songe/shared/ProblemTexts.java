package songe.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of problems, by code: Chinese, or English for who asks for it. */
final class ProblemTexts {
    private static final String BUNDLE = "songe.problems";
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);
    // no fallback to the machine's own language: the file without a suffix is Chinese
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null) return Locale.CHINESE;
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }

    static String of(String code, Locale locale, Object... words) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        try {
            return words.length == 0 && !bundle.getString(code).contains("{")
                    ? bundle.getString(code)
                    : new MessageFormat(bundle.getString(code), locale).format(words);
        } catch (MissingResourceException unnamed) {
            return bundle.getString("request.refused");
        }
    }
}
