/**
 * Makes the provincial exports of {@code fixtures/exports}: a made list of dossiers of Điện Biên,
 * written in every layout and format that provinces' systems are known to use, with the counts that
 * follow from it. Everything is drawn from a seed, so the same files come out every time.
 *
 * <p>The counting here is plain and its own: it must not use what it is there to test.
 */
@NullMarked
package vn.dvcrank.connectors.exports.made;

import org.jspecify.annotations.NullMarked;
