package tincay.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tincay.dossier.Opening;
import tincay.dossier.Upload;

/// A draft as a program hands it in: the fields and files of a multipart body, none of them unknown or doubled.
///
/// @param sources may be empty
record Form(Map<String, String> fields, Upload draft, List<Upload> sources) {
    private static final Set<String> FILES = Set.of("draft", "sources");
    private static final Set<String> OPENING =
            Set.of("title", "documentType", "field", "aiUsed", "aiSystem", "aiPurpose", "aiParts");
    private static final String DOCUMENT_TYPE = "[\\p{L}\\p{M}0-9.-]+( [\\p{L}\\p{M}0-9.-]+)*";

    Form {
        fields = Map.copyOf(fields);
        sources = List.copyOf(sources);
    }

    /// The body that opens a dossier.
    static Form ofOpening(MultipartHttpServletRequest request) {
        return of(request, OPENING);
    }

    /// The body that brings other bytes.
    static Form ofVersion(MultipartHttpServletRequest request) {
        return of(request, Set.of());
    }

    private static Form of(MultipartHttpServletRequest request, Set<String> known) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name) || values.length != 1) {
                throw new Problem.Met(Problem.MALFORMED, "field `" + name + "` is unknown or doubled");
            }
            fields.put(name, values[0]);
        });
        for (String name : request.getMultiFileMap().keySet()) {
            if (!FILES.contains(name)) {
                throw new Problem.Met(Problem.MALFORMED, "file `" + name + "` is unknown");
            }
        }
        List<Upload> drafts = uploads(request.getFiles("draft"));
        if (drafts.size() != 1) {
            throw new Problem.Met(Problem.MALFORMED, "one file `draft` is needed");
        }
        return new Form(fields, drafts.getFirst(), uploads(request.getFiles("sources")));
    }

    private static List<Upload> uploads(List<MultipartFile> files) {
        List<Upload> uploads = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                uploads.add(Upload.named(file.getOriginalFilename(), file.getBytes()));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return uploads;
    }

    /// What opens the dossier; whether AI was used must be said, not left out.
    Opening opening() {
        String documentType = text("documentType", 60);
        if (!documentType.matches(DOCUMENT_TYPE)) {
            throw new Problem.Met(Problem.INVALID, "not a document type: `documentType`; write it as `Tờ trình`");
        }
        return new Opening(text("title", 500), documentType, text("field", 60), aiUse(), draft, sources);
    }

    private Opening.AiUse aiUse() {
        return switch (text("aiUsed", 5)) {
            case "true" ->
                new Opening.AiUse(text("aiSystem", 200), optional("aiPurpose", 500), optional("aiParts", 500));
            case "false" -> {
                if (!(optional("aiSystem", 200) + optional("aiPurpose", 500) + optional("aiParts", 500)).isBlank()) {
                    throw new Problem.Met(Problem.INVALID, "`aiUsed` is false, but its use is described");
                }
                yield new Opening.AiUse("", "", "");
            }
            default -> throw new Problem.Met(Problem.INVALID, "`aiUsed` must be true or false");
        };
    }

    private String text(String name, int most) {
        if (!fields.containsKey(name)) {
            throw new Problem.Met(Problem.MALFORMED, "field `" + name + "` is missing");
        }
        String value = optional(name, most);
        if (value.isEmpty()) {
            throw new Problem.Met(Problem.INVALID, "`" + name + "` must not be empty");
        }
        return value;
    }

    private String optional(String name, int most) {
        String value = fields.getOrDefault(name, "").strip();
        if (value.length() > most || value.matches("(?s).*\\p{Cc}.*")) {
            throw new Problem.Met(
                    Problem.INVALID, "`" + name + "` must have at most " + most + " characters and no control signs");
        }
        return value;
    }

    /// All that was sent, in one order whatever the order of the parts was.
    List<String> said() {
        List<String> said = new ArrayList<>();
        new TreeMap<>(fields).forEach((name, value) -> said.addAll(List.of(name, value)));
        said.addAll(List.of("draft", draft.name(), draft.sha256()));
        sources.forEach(source -> said.addAll(List.of("source", source.name(), source.sha256())));
        return said;
    }
}
