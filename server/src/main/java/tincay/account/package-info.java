/// What proves that a person is who they say: password, one-time codes, passkeys.
@NullMarked
package tincay.account;

import org.jspecify.annotations.NullMarked;
