package tincay.check;

/// What a finding rests on: where it was read (`register`, a source's name, `draft`) and the words.
public record Evidence(String from, String quote) {}
