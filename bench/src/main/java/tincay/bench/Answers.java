package tincay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import tincay.text.Text;

/// The labelled answers of the ViHallu task, with the hash of their file.
record Answers(List<Answer> rows, String sha256) {
    /// An answer to a question about a passage.
    ///
    /// @param label 0 supported, 1 contradicted (`intrinsic`), 2 not in the passage (`extrinsic`)
    record Answer(String context, String question, String response, int label) {}

    static Answers read(DataFolder data) throws IOException {
        byte[] bytes = Files.readAllBytes(data.path().resolve("vihallu").resolve("val.csv"));
        List<Answer> rows = records(new String(bytes, StandardCharsets.UTF_8)).stream()
                .skip(1)
                .map(cells -> new Answer(
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        List.of("no", "intrinsic", "extrinsic")
                                .indexOf(cells.get(4).strip())))
                .toList();
        return new Answers(rows, Text.sha256(bytes));
    }

    int[] labels() {
        return rows.stream().mapToInt(Answer::label).toArray();
    }

    /// The fold of each row, seeded; rows of one context share a fold, and labels are spread evenly.
    int[] folds(int count, long seed) {
        TreeMap<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            groups.computeIfAbsent(rows.get(i).context(), each -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> order = new ArrayList<>(groups.values());
        java.util.Collections.shuffle(order, new Random(seed));
        int[] folds = new int[rows.size()];
        int[] next = new int[3];
        for (List<Integer> group : order) {
            int label = rows.get(group.getFirst()).label();
            int fold = (next[label]++ + label * count / 3) % count;
            group.forEach(row -> folds[row] = fold);
        }
        return folds;
    }

    /// The records of a CSV file with quoted cells (RFC 4180).
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char each = csv.charAt(at);
            if (quoted && each == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                cell.append(each);
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else if (quoted || each != '\r') {
                cell.append(each);
            }
        }
        if (!record.isEmpty() || !cell.isEmpty()) {
            record.add(cell.toString());
            records.add(List.copyOf(record));
        }
        return records;
    }
}
