package tincay.check.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tincay.atom.Identifier;
import tincay.check.Beside;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.Paper;
import tincay.check.RuleId;
import tincay.text.Aside;
import tincay.text.SourceMap;
import tincay.text.Span;
import tincay.text.Text;

/// A number, address or day that names one person (Decree 356/2025/NĐ-CP, article 3: basic personal data).
///
/// Not a person's: what an agency or a company publishes of itself, its mailbox, telephone, tax code, account, address.
public record PersonalId() implements Check {
    private static final RuleId RULE = new RuleId("privacy.personal-id");
    private static final Pattern GENERAL_MAILBOX = Pattern.compile(
            "(?i)(?:info|contact|support|hotro|lienhe|cskh|admin|webmaster|noreply|no-reply|vanthu|vanphong|banbientap|bbt|congthongtin|tuyendung|tiepdan|motcua|phananh|gopy|toasoan|office|help|sales|press)[^@]*@.*");
    private static final Pattern GOVERNMENT =
            Pattern.compile("(?i).*[@.](?:gov\\.vn|chinhphu\\.vn|dcs\\.vn|quochoi\\.vn)");
    private static final Pattern SURNAME = Pattern.compile(
            "(?i)(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|nong|trieu|luc|dam|sam|ha|mai|trinh|dinh|lam|luong|chu|be|hua|vi|ban|dao|doan|truong|ta|to|tong|thai|cao|phung|la|ma|giang|sung|vang|lau|thao)[a-z]{2,}.*");
    private static final Pattern PUBLIC_LINE = Pattern.compile(
            "(?iu)đường dây nóng|hotline|tổng đài|trực ban|số máy trực|điện thoại cơ quan|văn phòng|bộ phận một cửa|bộ phận tiếp nhận");
    private static final Pattern AGENCY_EDGE = Pattern.compile(
            "(?iu)(?:website|trang thông tin điện tử|cổng thông tin|fax|email|e-mail|thư điện tử)\\s*:|\\.gov\\.vn");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Identifier identifier : draft.paper().atoms().identifiers()) {
            if (isPersons(draft.paper(), identifier)) {
                findings.add(finding(identifier, identifier.span(), identifier.value(), List.of()));
            }
        }
        for (Aside aside : draft.asides()) {
            outOfSight(draft, aside, findings);
        }
        return Outcome.of(findings);
    }

    /// What the file keeps out of sight leaves the house with it.
    private static void outOfSight(Draft draft, Aside aside, List<Finding> findings) {
        Optional<Span> place = carriesWords(aside.kind()) ? Beside.of(draft.paper(), aside) : Optional.empty();
        if (place.isEmpty()) {
            return;
        }
        Paper paper = Paper.of(draft.name(), draft.sha256(), Text.of(aside.words()), SourceMap.EMPTY, List.of());
        for (Identifier identifier : paper.atoms().identifiers()) {
            if (isPersons(paper, identifier)) {
                findings.add(finding(
                        identifier, place.get(), identifier.value(), List.of(new Evidence("draft", aside.words()))));
            }
        }
    }

    private static boolean carriesWords(Aside.Kind kind) {
        return switch (kind) {
            case HIDDEN, WHITE, TINY, OFF_PAGE, COMMENT, INSERTED, DELETED, ALT_TEXT -> true;
            case METADATA, EXTERNAL_REFERENCE, SCRIPT, ATTACHMENT, REMAPPED_GLYPHS -> false;
        };
    }

    private static Finding finding(Identifier identifier, Span span, String value, List<Evidence> evidence) {
        String kind = identifier.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Finding(
                RULE,
                span,
                Map.of("value", value.replaceAll("\\s+", " "), "variant", kind),
                evidence,
                Optional.of(Mask.of(identifier.kind())));
    }

    private static boolean isPersons(Paper paper, Identifier identifier) {
        return switch (identifier.kind()) {
            case CITIZEN_ID, OLD_ID, PASSPORT, SOCIAL_INSURANCE, HEALTH_INSURANCE, BANK_CARD -> true;
            case TAX_CODE -> isPersonsTaxCode(paper, identifier);
            case PHONE -> isPersonsPhone(paper, identifier);
            case BANK_ACCOUNT -> Holder.of(paper, identifier.span()) != Holder.BODY;
            case PLATE -> !near(paper, identifier.span()).contains("xe công");
            case EMAIL -> isPersonsMail(identifier);
            case BIRTH_DATE ->
                isLiving(identifier.value()) && !line(paper, identifier.span()).contains("Ví dụ");
            case ADDRESS -> isHome(paper, identifier.span());
        };
    }

    /// Before 1 July 2025 the tax authority gave numbers from 8 on to persons.
    private static boolean isPersonsTaxCode(Paper paper, Identifier identifier) {
        return switch (Holder.of(paper, identifier.span())) {
            case PERSON -> true;
            case BODY -> false;
            case NOBODY -> identifier.value().startsWith("8");
        };
    }

    private static boolean isPersonsPhone(Paper paper, Identifier identifier) {
        String line = line(paper, identifier.span());
        if (PUBLIC_LINE.matcher(line).find()) {
            return false;
        }
        boolean landline = identifier.value().replaceFirst("^84", "0").startsWith("02");
        Holder holder = Holder.of(paper, identifier.span());
        return landline
                ? holder == Holder.PERSON && !AGENCY_EDGE.matcher(line).find()
                : holder == Holder.PERSON || !AGENCY_EDGE.matcher(line).find() || line.contains("\t");
    }

    private static boolean isPersonsMail(Identifier identifier) {
        String address = identifier.value();
        if (GENERAL_MAILBOX.matcher(address).matches()) {
            return false;
        }
        return !GOVERNMENT.matcher(address).matches()
                || SURNAME.matcher(address.substring(0, address.indexOf('@'))).matches();
    }

    private static boolean isLiving(String date) {
        int year = Integer.parseInt(date.substring(date.length() - 4));
        return year >= 1915 && year <= 2040;
    }

    /// Whether it is said to be a home, or stands beside a person.
    private static boolean isHome(Paper paper, Span span) {
        String value = paper.text().value();
        String label =
                value.substring(Math.max(0, span.start() - 40), span.start()).toLowerCase(Locale.ROOT);
        boolean home = label.matches("(?su).*(?:trú|chỗ ở|nơi ở|hộ khẩu|hktt|nhà riêng|ngụ|sinh sống)[^\\n]{0,24}");
        Holder holder = Holder.of(paper, span);
        return holder == Holder.PERSON || (home && holder == Holder.NOBODY);
    }

    private static String line(Paper paper, Span span) {
        String value = paper.text().value();
        int from = Math.max(value.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1, span.start() - 160);
        int newline = value.indexOf('\n', span.end());
        return value.substring(from, Math.min(newline < 0 ? value.length() : newline, span.end() + 160));
    }

    private static String near(Paper paper, Span span) {
        return paper.text().value().substring(Math.max(0, span.start() - 40), span.start());
    }
}
