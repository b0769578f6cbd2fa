/** One question: own scores, their disclosure, and the score agreed on. */
@NullMarked
package samsyn.query.question;

import org.jspecify.annotations.NullMarked;
