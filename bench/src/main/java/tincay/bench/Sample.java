package tincay.bench;

import java.time.LocalDate;
import tincay.law.Citation;
import tincay.law.register.LawDocument;

/// One real citation that agrees with the register, in its real sentence: what mutants are made of.
///
/// @param sentence the words around it, the citation inside
/// @param citation as read from `sentence`
/// @param document what it cites
/// @param day on which it was written
record Sample(String sentence, Citation citation, LawDocument document, LocalDate day) {}
