/// Who works in an agency and may do what: set up by its administrators, each change entered in the evidence log.
@NullMarked
package tincay.staff;

import org.jspecify.annotations.NullMarked;
