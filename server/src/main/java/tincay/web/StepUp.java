package tincay.web;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tincay.people.People;
import tincay.people.Person;

/// Asks for the password once more before a step that somebody answers for.
@Component
class StepUp {
    private final People people;
    private final PasswordEncoder passwords;

    StepUp(People people, PasswordEncoder passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /// The password did not fit; the step was not taken.
    static final class WrongPassword extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void check(Person person, String password) {
        boolean right = people.account(person.login())
                .filter(People.Account::open)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
        if (!right) {
            people.failed(person.login());
            throw new WrongPassword();
        }
    }
}
