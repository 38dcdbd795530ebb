package tincay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The command line of the measurements: `quality [--errors] [--accept]`, `speed`, `families` (its last rows
/// alone), `determinism`, and `train`, which writes the weights of the grounding models.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        String what = words.isEmpty() ? "" : words.getFirst();
        Optional<DataFolder> data = DataFolder.find();
        if (data.isEmpty()) {
            System.err.println("no folder `shared/data` beside the project: nothing to measure on");
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("tincay.root", "."));
        boolean errors = words.contains("--errors");
        switch (what) {
            case "quality" -> Quality.run(data.orElseThrow(), root, errors, words.contains("--accept"));
            case "speed" -> Speed.run(data.orElseThrow(), root);
            case "families" -> Speed.families(data.orElseThrow());
            case "determinism" -> Determinism.run(root);
            case "phrases" -> Phrases.run(data.orElseThrow(), root);
            case "train" -> GroundingTraining.write(data.orElseThrow(), root);
            default -> {
                System.err.println("unknown measurement `" + what
                        + "`: use quality, speed, families, determinism, phrases or train");
                System.exit(2);
            }
        }
    }
}
