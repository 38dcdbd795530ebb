package tincay.law.importing;

import java.time.LocalDate;
import java.util.Optional;
import tincay.law.DocumentNumber;

/// One document ending another as a whole, with the sentence that says so.
record Repeal(DocumentNumber ended, DocumentNumber by, Optional<LocalDate> from, boolean replaces, String sentence) {}
