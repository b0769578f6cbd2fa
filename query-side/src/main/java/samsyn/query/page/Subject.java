package samsyn.query.page;

import java.util.UUID;
import samsyn.edition.Edition;

/**
 * The assessment a page is about.
 *
 * @param unit the evaluated unit's name
 * @param tool the edition's tool, such as KommunKompassen
 * @param edition the edition's name, such as 2010
 * @param language BCP 47 tag of the edition's texts
 */
public record Subject(UUID id, String unit, int year, String tool, String edition, String language) {

    /** The subject of an assessment made with that edition. */
    public static Subject of(UUID id, String unit, int year, Edition edition) {
        return new Subject(id, unit, year, edition.tool(), edition.name(), edition.language());
    }
}
