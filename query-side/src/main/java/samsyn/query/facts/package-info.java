/** The short facts about the evaluated unit. */
@NullMarked
package samsyn.query.facts;

import org.jspecify.annotations.NullMarked;
