/** x. */
@org.jspecify.annotations.NullMarked
package samsyn.query;
