package tincay.api;

import tincay.people.Person;

/// Whom a program acts for, and what it was allowed.
record Caller(Person person, Token token) {
    static final String ATTRIBUTE = Caller.class.getName();
}
