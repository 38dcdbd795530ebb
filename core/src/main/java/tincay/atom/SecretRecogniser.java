package tincay.atom;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.text.Span;

/// Reads keys by the shapes their makers give them, and passwords and tokens behind their labels.
final class SecretRecogniser implements Recogniser {
    private static final int REACH = 48;
    private static final int LONGEST_KEY = 20_000;

    /// A shape and the letters it starts with.
    private record Shape(String name, String head, Pattern pattern) {}

    private static final List<Shape> SHAPES = List.of(
            shape("aws-access-key", "AKIA", "AKIA[0-9A-Z]{16}"),
            shape("aws-access-key", "ASIA", "ASIA[0-9A-Z]{16}"),
            shape("google-api-key", "AIza", "AIza[0-9A-Za-z_-]{35}"),
            shape("google-oauth-token", "ya29", "ya29\\.[0-9A-Za-z_-]{20,}"),
            shape("google-oauth-secret", "GOCSPX-", "GOCSPX-[0-9A-Za-z_-]{28}"),
            shape("github-token", "gh", "gh[pousr]_[0-9A-Za-z]{36,}"),
            shape("github-token", "github_pat_", "github_pat_[0-9A-Za-z_]{40,}"),
            shape("gitlab-token", "glpat-", "glpat-[0-9A-Za-z_-]{20,}"),
            shape("slack-token", "xox", "xox[abeoprs]-[0-9A-Za-z-]{10,}"),
            shape("slack-token", "xapp-", "xapp-[0-9A-Za-z-]{20,}"),
            shape("stripe-key", "sk_", "sk_(?:live|test)_[0-9A-Za-z]{16,}"),
            shape("stripe-key", "rk_", "rk_(?:live|test)_[0-9A-Za-z]{16,}"),
            shape("model-api-key", "sk-", "sk-(?:proj-|ant-|or-|svcacct-)?[0-9A-Za-z_-]{20,}"),
            shape("model-api-key", "hf_", "hf_[0-9A-Za-z]{30,}"),
            shape("model-api-key", "gsk_", "gsk_[0-9A-Za-z]{40,}"),
            shape("npm-token", "npm_", "npm_[0-9A-Za-z]{36}"),
            shape("pypi-token", "pypi-", "pypi-[0-9A-Za-z_-]{32,}"),
            shape("sendgrid-key", "SG.", "SG\\.[0-9A-Za-z_-]{16,}\\.[0-9A-Za-z_-]{32,}"),
            shape("shopify-token", "shp", "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"),
            shape("digitalocean-token", "dop_v1_", "dop_v1_[0-9a-f]{64}"),
            shape("vault-token", "hvs.", "hvs\\.[0-9A-Za-z_-]{24,}"),
            shape("twilio-key", "SK", "SK[0-9a-f]{32}"),
            shape("age-key", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1[0-9A-Z]{58}"),
            shape("json-web-token", "eyJ", "eyJ[0-9A-Za-z_-]{8,}\\.eyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]{10,}"),
            shape(
                    "putty-key",
                    "PuTTY-User-Key-File",
                    "PuTTY-User-Key-File-\\d: [\\s\\S]{0,8000}?Private-MAC: [0-9a-f]+"),
            shape(
                    "private-key",
                    "-----BEGIN ",
                    "-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]{16,19000}?(?:-----END [A-Z0-9 ]{3,40}-----|\\z)"));

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("mat khau", "password"),
            Map.entry("password", "password"),
            Map.entry("passwd", "password"),
            Map.entry("passphrase", "password"),
            Map.entry("passcode", "password"),
            Map.entry("pass", "password"),
            Map.entry("pwd", "password"),
            Map.entry("matkhau", "password"),
            Map.entry("mk", "password"),
            Map.entry("ma pin", "pin"),
            Map.entry("pin", "pin"),
            Map.entry("ma otp", "pin"),
            Map.entry("otp", "pin"),
            Map.entry("api key", "api-key"),
            Map.entry("api_key", "api-key"),
            Map.entry("api-key", "api-key"),
            Map.entry("apikey", "api-key"),
            Map.entry("khoa api", "api-key"),
            Map.entry("secret", "token"),
            Map.entry("secret key", "token"),
            Map.entry("secret_key", "token"),
            Map.entry("secretkey", "token"),
            Map.entry("client_secret", "token"),
            Map.entry("secret_access_key", "aws-secret-key"),
            Map.entry("secret access key", "aws-secret-key"),
            Map.entry("secretaccesskey", "aws-secret-key"),
            Map.entry("access_key", "token"),
            Map.entry("accesskey", "token"),
            Map.entry("access key", "token"),
            Map.entry("accountkey", "azure-account-key"),
            Map.entry("sharedaccesskey", "azure-account-key"),
            Map.entry("sig", "azure-signature"),
            Map.entry("token", "token"),
            Map.entry("bearer", "token"),
            Map.entry("khoa bi mat", "token"),
            Map.entry("ma truy cap", "token"),
            Map.entry("private_key", "token"),
            Map.entry("encryption_key", "token"),
            Map.entry("authorization", "token"));
    /// One of these stands in every label.
    private static final List<String> STEMS = List.of(
            "khau",
            "pass",
            "pwd",
            "mk",
            "pin",
            "otp",
            "api",
            "key",
            "secret",
            "sig",
            "token",
            "bearer",
            "khoa",
            "truy",
            "authorization");
    private static final Pattern LABEL = Pattern.compile("(?:^|[^a-z])(?:[a-z]{1,16}[_.-])*("
            + String.join(
                    "|",
                    LABELS.keySet().stream()
                            .sorted(java.util.Comparator.comparingInt(String::length)
                                    .reversed()
                                    .thenComparing(java.util.Comparator.naturalOrder()))
                            .map(Pattern::quote)
                            .toList())
            + ")[\"'`]?(?: [a-z-]{1,12}){0,5}\\s*[:=]?$");
    private static final Pattern VALUE = Pattern.compile("\\s*[\"'`“‘]?([!-~]{4,512})");
    private static final Pattern CREDENTIALS_IN_ADDRESS = Pattern.compile("//([^\\s:/@]{1,64}):([^\\s/]{3,128})@");
    private static final Pattern TELEGRAM = Pattern.compile("(?<![0-9])[0-9]{8,10}:AA[0-9A-Za-z_-]{32,34}");
    private static final Pattern SLACK_HOOK =
            Pattern.compile("//hooks\\.slack\\.com/services/(T[0-9A-Z]+/B[0-9A-Z]+/[0-9A-Za-z]{16,})");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:your|example|changeme|change_me|placeholder|dummy|redacted|sample|xxxx|\\*\\*|\\.\\.\\.|____|<|>|\\{\\{|\\$\\{|\\[|\\]|mật.?khẩu|mat.?khau.?cua|abcdefghij|0123456789abcdef).*|(?i)(?=.{1,24}$).*(?:fake|todo|insert|test-?key|%s$).*");
    private static final Pattern ALL_ONE = Pattern.compile("(.)\\1*");

    private static Shape shape(String name, String head, String pattern) {
        return new Shape(name, head, Pattern.compile(pattern));
    }

    @Override
    public String anchors() {
        return ":=\t lAyGgxsrhnpSdeP-";
    }

    @Override
    public int read(String value, int at, Found found) {
        return switch (value.charAt(at)) {
            case ':', '=', '\t' -> afterLabel(value, at, found);
            case ' ' -> afterBearer(value, at, found);
            case 'l' -> value.startsWith(" là ", at - 1) ? afterLabel(value, at, found) : at;
            default -> ofShape(value, at, found);
        };
    }

    private static int ofShape(String value, int at, Found found) {
        char anchor = value.charAt(at);
        if (at > 0) {
            char before = value.charAt(at - 1);
            if (before >= 0x80 || Character.isLetterOrDigit(before) || (anchor == '-' && before == '-')) {
                return at;
            }
        }
        for (Shape shape : SHAPES) {
            if (!value.startsWith(shape.head, at)) {
                continue;
            }
            Matcher key = shape.pattern.matcher(value).region(at, Math.min(value.length(), at + LONGEST_KEY));
            if (key.lookingAt() && (shape.name.endsWith("private-key") || isRandom(key.group()))) {
                found.add(new Secret(new Span(at, key.end()), shape.name));
                return key.end();
            }
        }
        return at;
    }

    /// Whether a key is more than a word or a row of x: at least eight different characters, no placeholder.
    private static boolean isRandom(String key) {
        return key.chars().distinct().count() >= 8 && !PLACEHOLDER.matcher(key).matches();
    }

    /// `Bearer` and `Basic` carry their token behind a blank.
    private static int afterBearer(String value, int at, Found found) {
        if (!value.startsWith("earer", at - 5) && !value.startsWith("Basic", at - 5)) {
            return at;
        }
        Matcher token = VALUE.matcher(value).region(at, Math.min(value.length(), at + 600));
        if (token.lookingAt()
                && token.group(1).length() >= 16
                && bits(token.group(1)) >= 3
                && isRandom(token.group(1))) {
            return add(token.start(1), trimmed(token.group(1)), "token", found);
        }
        return at;
    }

    private static int afterLabel(String value, int at, Found found) {
        char sign = value.charAt(at);
        if (sign == ':' && (value.startsWith("//", at + 1) || value.startsWith("A", at + 1))) {
            return inAddress(value, at, found);
        }
        int line = Math.max(value.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at - REACH);
        if (line >= at || !mayEndLabel(value, at)) {
            return at;
        }
        String before = Plain.of(value, line, at);
        Matcher label = LABEL.matcher(sign == 'l' ? before.stripTrailing() : before);
        if (STEMS.stream().noneMatch(before::contains) || !label.find()) {
            return at;
        }
        String shape = LABELS.getOrDefault(label.group(1), "password");
        int from = sign == 'l' ? at + 2 : at + 1;
        Matcher word = VALUE.matcher(value).region(from, Math.min(value.length(), from + 560));
        if (!word.lookingAt() || (word.group().indexOf('\n') >= 0 && sign != ':')) {
            return at;
        }
        String secret = trimmed(word.group(1));
        boolean quoted = word.start(1) > from && "\"'`“‘".indexOf(value.charAt(word.start(1) - 1)) >= 0;
        boolean goesOn = word.end(1) < value.length() && Character.isLetter(value.charAt(word.end(1)));
        return !goesOn && isSecret(secret, shape, sign == '=' || quoted)
                ? add(word.start(1), secret, shape, found)
                : at;
    }

    /// A look at the letter before the sign: no label ends in another one.
    private static boolean mayEndLabel(String value, int at) {
        int before = at - 1;
        while (before > 0 && (Plain.isBlank(value.charAt(before)) || "\"'`".indexOf(value.charAt(before)) >= 0)) {
            before--;
        }
        return before > 0 && Character.isLetter(value.charAt(before));
    }

    private static int inAddress(String value, int at, Found found) {
        int end = Math.min(value.length(), at + 300);
        Matcher pair = CREDENTIALS_IN_ADDRESS.matcher(value).region(at + 1, end);
        if (pair.lookingAt()
                && !PLACEHOLDER.matcher(pair.group(2)).matches()
                && !ALL_ONE.matcher(pair.group(2)).matches()
                && !pair.group(2).matches("(?i)pass|password|pwd|matkhau")) {
            return add(pair.start(2), pair.group(2), "connection-string", found);
        }
        Matcher hook = SLACK_HOOK.matcher(value).region(at + 1, end);
        if (hook.lookingAt() && isRandom(hook.group(1))) {
            return add(hook.start(1), hook.group(1), "slack-webhook", found);
        }
        Matcher bot = TELEGRAM.matcher(value).region(Math.max(0, at - 10), end);
        return bot.find() && bot.start() < at && bot.end() > at
                ? add(bot.start(), bot.group(), "telegram-token", found)
                : at;
    }

    private static int add(int from, String secret, String shape, Found found) {
        Span span = new Span(from, from + secret.length());
        found.add(new Secret(span, shape));
        return span.end();
    }

    /// Without the marks that end a sentence or a quotation.
    private static String trimmed(String word) {
        int end = word.length();
        while (end > 1 && "\"'`,;.)]}".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        String only = word.substring(0, end);
        int stop = only.indexOf(';');
        return stop > 3 ? only.substring(0, stop) : only;
    }

    private static boolean isSecret(String word, String shape, boolean firm) {
        if (ALL_ONE.matcher(word).matches() || PLACEHOLDER.matcher(word).matches() || word.startsWith("//")) {
            return false;
        }
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean letter = word.chars().anyMatch(Character::isLetter);
        boolean sign = word.chars().anyMatch(each -> !Character.isLetterOrDigit(each) && "/().,-_".indexOf(each) < 0);
        boolean mixed = word.chars().skip(1).anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase);
        return switch (shape) {
            case "pin" -> word.matches("\\d{4,8}") && !word.matches("(?:19|20)\\d\\d");
            case "password" ->
                (letter && (digit || sign) && word.length() >= 5)
                        || (mixed && word.length() >= 6)
                        || (!letter && digit && word.length() >= 6 && word.indexOf('/') < 0)
                        || (firm
                                && word.length() >= 6
                                && !word.matches(
                                        "(?i)password|passwd|string|secret|null|none|true|false|required|getenv.*|process\\..*|os\\..*"));
            case "azure-signature" -> word.length() >= 30 && bits(word) >= 3.5;
            default ->
                word.length() >= 12
                        && (digit || mixed)
                        && bits(word) >= 3
                        && !word.matches("(?i)(?:process|os|env)\\..*");
        };
    }

    /// Shannon entropy, bits per character.
    private static double bits(String word) {
        int[] counts = new int[128];
        word.chars().forEach(each -> counts[each & 127]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / word.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
