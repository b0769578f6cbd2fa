/** What has happened in an assessment: pure, immutable, every fact with who, when and which entry. */
@NullMarked
package samsyn.query.dossier;

import org.jspecify.annotations.NullMarked;
