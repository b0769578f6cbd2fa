/** What each reader is given of a thing: the documents, where each stands, and how they are made of a dossier. */
@NullMarked
package samsyn.query.face;

import org.jspecify.annotations.NullMarked;
