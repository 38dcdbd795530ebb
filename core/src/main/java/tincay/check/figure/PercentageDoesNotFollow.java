package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tincay.atom.Quantity;
import tincay.atom.Rational;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Table;

/// A growth or a share that the two numbers beside it do not give: `tăng 12,5 % từ 80 lên 95 hồ sơ`.
///
/// A percentage is held against every value that its numbers may have been rounded from, cut off or rounded itself.
public record PercentageDoesNotFollow() implements Check {
    private static final RuleId RULE = new RuleId("figure.percentage-does-not-follow");
    private static final int REACH = 60;
    private static final Pattern RISES = Pattern.compile("(?iuU)\\b(tăng|giảm)(?: thêm)? ?$");
    private static final Pattern FROM = Pattern.compile("(?iuU)^ ?,? ?\\(?từ $");
    private static final Pattern BARE_FROM = Pattern.compile("(?iuU)\\btừ $");
    private static final Pattern TO = Pattern.compile("(?iuU)^ (?:lên|xuống|xuống còn|lên đến|lên tới|còn) $");
    private static final Pattern WHICH_RISES =
            Pattern.compile("(?iuU)^ ?[,(]? ?(?:tức |tức là |tương đương |tương ứng )?(tăng|giảm)(?: thêm)? $");
    private static final Pattern WHICH_IS =
            Pattern.compile("(?iuU)^ ?(?:[,(]? ?(?:đạt|bằng|chiếm|tương đương|tương ứng)(?: tỷ lệ| tỉ lệ)? |\\()$");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        List<Quantity> figures = draft.figures();
        for (int i = 0; i + 2 < figures.size(); i++) {
            beside(draft, figures.get(i), figures.get(i + 1), figures.get(i + 2))
                    .ifPresent(findings::add);
        }
        for (Table table : draft.paper().tables()) {
            for (Shares.Wrong wrong : Shares.of(Grid.of(draft.text(), table, false))) {
                findings.add(finding(
                        draft,
                        wrong.share().span(),
                        Digits.of(wrong.right(), wrong.share().places()),
                        draft.text().quote(wrong.part().span()),
                        draft.text().quote(wrong.whole().span())));
            }
        }
        return Outcome.of(findings);
    }

    private static Optional<Finding> beside(Draft draft, Quantity first, Quantity second, Quantity third) {
        String one = between(draft, first, second);
        String two = between(draft, second, third);
        if (isPercent(first) && FROM.matcher(one).find() && TO.matcher(two).find()) {
            return word(RISES, before(draft, first)).flatMap(word -> growth(draft, first, second, third, word));
        }
        if (isPercent(third)
                && BARE_FROM.matcher(before(draft, first)).find()
                && TO.matcher(one).find()) {
            return word(WHICH_RISES, two).flatMap(word -> growth(draft, third, first, second, word));
        }
        boolean share = isPercent(third)
                && draft.text()
                        .value()
                        .substring(first.number().end(), second.span().start())
                        .equals("/")
                && WHICH_IS.matcher(two).find();
        return share && alike(first, second)
                ? judge(draft, third, first, second, ratio(first, second, false))
                : Optional.empty();
    }

    private static Optional<Finding> growth(Draft draft, Quantity percentage, Quantity from, Quantity to, String word) {
        if (!alike(from, to)) {
            return Optional.empty();
        }
        Share rise = ratio(to, from, true);
        return judge(draft, percentage, to, from, word.equals("tăng") ? rise : rise.turned());
    }

    private static Optional<Finding> judge(
            Draft draft, Quantity percentage, Quantity part, Quantity whole, Share share) {
        Rational slack = percentage.first().half().plus(percentage.first().half());
        if (share.admits(percentage.first().value(), slack)) {
            return Optional.empty();
        }
        String printed = draft.text().quote(percentage.number());
        int comma = printed.indexOf(',');
        return Optional.of(finding(
                draft,
                percentage.span(),
                Digits.of(share.middle(), comma < 0 ? 0 : printed.length() - comma - 1) + "%",
                draft.text().quote(part.span()),
                draft.text().quote(whole.span())));
    }

    /// Both whole and of one kind, or both of one measure; the first may leave its unit to the second.
    private static boolean alike(Quantity first, Quantity second) {
        boolean same = first.dimension().equals(second.dimension())
                && (first.unit().equals(second.unit()) || (isExact(first) && isExact(second)));
        return same
                && !isPercent(first)
                && first.readings().size() == 1
                && second.readings().size() == 1
                && first.first().value().minus(half(first)).signum() > 0
                && second.first().value().minus(half(second)).signum() > 0;
    }

    private static Share ratio(Quantity part, Quantity whole, boolean growth) {
        return Share.of(part.first().value(), half(part), whole.first().value(), half(whole), growth);
    }

    private static Rational half(Quantity quantity) {
        return isExact(quantity) ? Rational.ZERO : quantity.first().half();
    }

    /// Things that are counted one by one.
    private static boolean isExact(Quantity quantity) {
        return quantity.dimension().isEmpty()
                && quantity.first().half().compareTo(Rational.ONE.over(Rational.of(2))) == 0;
    }

    private static boolean isPercent(Quantity quantity) {
        return quantity.unit().filter("%"::equals).isPresent();
    }

    private static Optional<String> word(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    private static String before(Draft draft, Quantity quantity) {
        int start = quantity.span().start();
        return draft.text().value().substring(Math.max(0, start - REACH), start);
    }

    /// The words between two figures; a line break where they stand far apart.
    private static String between(Draft draft, Quantity first, Quantity second) {
        int from = first.span().end();
        int to = second.span().start();
        return to < from || to - from > REACH ? "\n" : draft.text().value().substring(from, to);
    }

    private static Finding finding(Draft draft, tincay.text.Span span, String right, String part, String whole) {
        return new Finding(
                        RULE,
                        span,
                        Map.of("written", draft.text().quote(span), "right", right, "part", part, "whole", whole),
                        List.of(new Evidence("draft", part + " : " + whole)),
                        Optional.of(right))
                .mendedBySuggestion();
    }
}
