package samsyn.edge.start;

import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import samsyn.edge.setting.FaultySetting;

/**
 * Says what is missing or faulty before anything else is done.
 *
 * @param side by its name at the beginning of a sentence
 * @param settings records of what is set under {@code samsyn}
 */
record SettingsFirst(String side, List<Class<?>> settings)
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        Binder binder = Binder.get(prepared.getEnvironment());
        for (Class<?> record : settings) {
            read(binder, record);
        }
    }

    private void read(Binder binder, Class<?> record) {
        try {
            binder.bindOrCreate("samsyn", record);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof FaultySetting faulty) {
                    throw new CannotStart("%s cannot start: %s".formatted(side, faulty.getMessage()), faulty);
                }
            }
            throw e;
        }
    }
}
