@NullMarked
package tincay.dossier;

import org.jspecify.annotations.NullMarked;
