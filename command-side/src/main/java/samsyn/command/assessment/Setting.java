package samsyn.command.assessment;

import samsyn.edition.Edition;
import samsyn.organisation.Unit;

/** What is assessed, with which questionnaire, and what may still be done. */
record Setting(Unit unit, int year, Edition edition, Phase phase) {

    /** What may still be done. */
    enum Phase {
        IN_PROGRESS,
        FINISHED,
        CANCELLED
    }

    Setting with(Phase next) {
        return new Setting(unit, year, edition, next);
    }

    Setting called(String name, int ofYear) {
        return new Setting(new Unit(unit.id(), name, unit.type(), unit.within()), ofYear, edition, phase);
    }
}
