/** Long texts and personal texts, put back into answers for those who may read them. */
@NullMarked
package samsyn.text;

import org.jspecify.annotations.NullMarked;
