package tincay.trace;

import java.util.UUID;

/// A step that was taken in a dossier; told after it is stored.
///
/// @param kind the name of the act (`Confirmed`)
public record Taken(String kind, UUID dossier, UUID agency) {}
