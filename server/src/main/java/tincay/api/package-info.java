/// What a program may do for a person who gave it a token: hand in drafts, read, fetch what was issued. Confirming,
/// approving and issuing stay with persons in a browser.
@NullMarked
package tincay.api;

import org.jspecify.annotations.NullMarked;
