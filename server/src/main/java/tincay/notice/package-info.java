/// Tells people what waits for them or happened to their dossiers: in their page always, by mail where it is set up.
@NullMarked
package tincay.notice;

import org.jspecify.annotations.NullMarked;
