package tincay.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One command of `tincay` that is told what to do later: a process that is started, has read its classes and the
/// register, and waits. It does one thing and ends.
///
/// The arguments come on standard input, one on each line, and an empty line ends them; `TAKEN` answers. Where standard
/// input ends, whoever started it is gone, and it ends too, whatever it is at.
public final class Waiting {
    private static final int GONE = 3;
    private static final int MOST_ROUNDS = 24;
    private static final String PRACTICE = """
            ỦY BAN NHÂN DÂN TỈNH
            Số: 12/TTr-SKHCN
            Cao Bằng, ngày 05 tháng 3 năm 2026
            TỜ TRÌNH
            Về việc bổ sung trang thiết bị cho phòng họp
            Kính gửi: Ủy ban nhân dân tỉnh.
            Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
            Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15; theo khoản 1 Điều 12 của Luật này,
            Đơn vị đề nghị bổ sung 12 bàn, tăng 20% so với 10 bàn năm 2025, kinh phí 1,5 tỷ đồng.
            Trong đó: bàn họp 700 triệu đồng; ghế 500 triệu đồng; thiết bị khác 300 triệu đồng, bằng 20% tổng số.
            Diện tích phòng là 125,5 m2 và tỷ lệ sử dụng đạt 85,2%, giảm 3,1 điểm phần trăm so với cùng kỳ.
            Người liên hệ: văn thư của đơn vị; hồ sơ gửi trước ngày 15/4/2026 theo “Quy chế làm việc” đã ban hành.
            1. Sự cần thiết: phòng họp hiện không còn đủ chỗ, nhiều cuộc họp phải chuyển sang nơi khác.
            2. Nội dung: a) mua sắm tập trung; b) lắp đặt; c) bàn giao, nghiệm thu theo quy định của pháp luật.
            Nơi nhận: Như trên; Lưu: VT.
            """;

    private Waiting() {}

    public static void main(String[] unused) throws IOException {
        for (int round = 0; round < MOST_ROUNDS && System.in.available() == 0; round++) {
            practise();
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> arguments = new ArrayList<>();
        for (String line = next(input); !line.isEmpty(); line = next(input)) {
            arguments.add(line);
        }
        System.out.println("TAKEN");
        System.out.flush();
        Thread.ofPlatform().daemon().start(() -> next(input));
        Main.main(arguments.toArray(String[]::new));
    }

    /// Checks a page of ours, so that what a check needs is there, and compiled, when a draft comes; it is over as soon
    /// as
    /// one does.
    private static void practise() throws IOException {
        Path room = Files.createTempDirectory("practice");
        Path draft = Files.writeString(room.resolve("draft.txt"), PRACTICE);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(
                new String[] {"examine", "--into", room.toString(), draft.toString()},
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                Map.copyOf(System.getenv()));
        try (var files = Files.list(room)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(room);
    }

    private static String next(BufferedReader input) {
        try {
            String line = input.readLine();
            if (line != null) {
                return line;
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(GONE);
        }
        Runtime.getRuntime().halt(GONE);
        throw new IllegalStateException("halted");
    }
}
