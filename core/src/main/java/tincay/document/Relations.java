package tincay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The relationships of one part of a docx, read from its `.rels`.
final class Relations implements Xml.Events {
    /// @param type the last word of the type's address: `header`, `hyperlink`, `officeDocument`
    record Relation(String id, String type, String target, boolean external) {}

    private final List<Relation> relations = new ArrayList<>();

    static List<Relation> of(Parcel parcel, String part) throws Unreadable {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Optional<byte[]> rels = parcel.part(name);
        return rels.isPresent() ? of(rels.get()) : List.of();
    }

    static List<Relation> of(byte[] rels) throws Unreadable {
        Relations reader = new Relations();
        Xml.read(rels, reader);
        return reader.relations;
    }

    /// The name of the part that `target` means when it stands in the `.rels` of `part`.
    static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> path = new ArrayList<>(List.of(part.split("/", -1)));
        path.removeLast();
        for (String step : target.split("/", -1)) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    @Override
    public void start(String name, Xml at) {
        if (name.equals("Relationship")) {
            String type = at.attribute("Type");
            relations.add(new Relation(
                    at.attribute("Id"),
                    type.substring(type.lastIndexOf('/') + 1),
                    at.attribute("Target"),
                    at.attribute("TargetMode").equals("External")));
        }
    }

    @Override
    public void end(String name) {}

    @Override
    public void words(String words, long offset) {}
}
