package samsyn.query.face;

import java.util.List;
import java.util.UUID;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.Pages;
import samsyn.query.dossier.Remark;
import samsyn.query.dossier.Writing;

/** A page of a list, as a document: what stands on it, and whether the list may go on. */
public sealed interface Page<T> {

    List<T> items();

    boolean full();

    /** Links to a question that one person made. */
    record Links(List<Link> items, boolean full) implements Page<Link> {
        static Links of(Pages.Page<Link> page) {
            return new Links(page.items(), page.isFull());
        }
    }

    /** Remarks on a question or an area that one person made. */
    record Remarks(List<Remark> items, boolean full) implements Page<Remark> {
        static Remarks of(Pages.Page<Remark> page) {
            return new Remarks(page.items(), page.isFull());
        }
    }

    /** Texts on an area. */
    record Writings(List<Writing> items, boolean full) implements Page<Writing> {
        static Writings of(Pages.Page<Writing> page) {
            return new Writings(page.items(), page.isFull());
        }
    }

    /** Ids of evidence. */
    record Ids(List<UUID> items, boolean full) implements Page<UUID> {
        static Ids of(Pages.Page<UUID> page) {
            return new Ids(page.items(), page.isFull());
        }
    }
}
