/// What an inspector takes away: the acts of their agency, its proofs and the log, to be checked without this server.
@NullMarked
package tincay.inspection;

import org.jspecify.annotations.NullMarked;
