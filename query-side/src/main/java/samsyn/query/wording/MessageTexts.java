package samsyn.query.wording;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of {@code messages.properties}, in every language; Swedish is the root. */
public final class MessageTexts {

    private MessageTexts() {}

    /** A language that is not there is read as Swedish: a machine's own language never gets between. */
    public static MessageSource inEveryLanguage() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
