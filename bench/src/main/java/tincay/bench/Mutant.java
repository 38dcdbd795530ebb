package tincay.bench;

import java.time.LocalDate;

/// A sentence with one fault put in (or none, in a twin), the place to look at, and the day it is dated.
record Mutant(String kind, String sentence, int from, int to, LocalDate day) {}
