using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>sunscreen</c>: none, a sentence such as <c>daily SPF 50</c>, or a map.</summary>
internal static class SunscreenReader
{
    private const string Key = "sunscreen";
    private const string Factor = "spf";
    private const double LeastFactor = 2;
    private const double GreatestFactor = 100;
    private const string Allowed = "none, daily SPF 50, SPF 30 on 80 % of days, daily tinted SPF 50, or {spf: 50, on: 80 % of days, tinted: yes}";

    private static readonly QuantityRule s_share = QuantityRule.Between(
        QuantityKind.PureNumber with { Units = ["%"], Example = "80 % of days" }, "0 %", "100 %");

    /// <summary>The sunscreen, or null for none; nothing, and an error or no key, when there is nothing to read.</summary>
    internal static Said<Sunscreen?>? Read(FieldReader habits)
    {
        if (habits.Node(Key) is not { } node)
            return null;
        if (node is YamlMap map)
            return ReadMap(new FieldReader(map, habits.Problems)) is { } described ? new Said<Sunscreen?>(described, Write(described)) : null;
        if (habits.Sentence(Key) is not { } text)
            return null;
        if (FrequencyText.TryParse(text) is 0)
            return new Said<Sunscreen?>(null, "none");
        return ReadSentence(habits.Values, node, text) is { } said ? new Said<Sunscreen?>(said, Write(said)) : null;
    }

    private static Sunscreen? ReadMap(FieldReader fields)
    {
        fields.Node(Factor, required: true, "2 to 100", "50");
        double? factor = fields.Number(Factor, LeastFactor, GreatestFactor);
        double? share = fields.Has("on") ? ReadShare(fields) : 1;
        bool? tinted = fields.Flag("tinted");
        fields.Finish();
        return factor is null || share is null ? null : new Sunscreen(factor.Value, share.Value, tinted ?? false);
    }

    private static double? ReadShare(FieldReader fields)
    {
        YamlNode node = fields.Node("on")!;
        if (node is not YamlScalar { Text: var text } || ShareOf(FrequencyText.Plain(text)) is not { } share)
            return fields.Quantity("on", s_share)?.Value;
        if (share is >= 0 and <= 1)
            return share;
        fields.Values.Report(
            node, ReadingRule.InRange, $"on is {(share < 0 ? "below" : "above")} what is allowed", text, "0 % to 100 % of days",
            "write on how many of the days outdoors it is put on: 80 % of days");
        return null;
    }

    private static Sunscreen? ReadSentence(ValueReader values, YamlNode node, string text)
    {
        List<string> words = [.. FrequencyText.Plain(text).Split(' ')];
        int at = words.FindIndex(word => word.StartsWith(Factor, StringComparison.Ordinal));
        bool apart = at >= 0 && words[at] == Factor && at + 1 < words.Count;
        string number = at < 0 ? "" : (apart ? words[at + 1] : words[at][Factor.Length..]).TrimEnd('+', ',');
        if (at < 0 || !NumberText.TryParse(number, out double factor, out _))
        {
            values.Report(
                node, ReadingRule.KnownName, $"sunscreen '{FieldReading.Short(text)}' does not say which", text, Allowed, FixOf(text));
            return null;
        }

        words.RemoveRange(at, apart ? 2 : 1);
        bool tinted = words.RemoveAll(word => word is "tinted") > 0;
        words.RemoveAll(word => word is "sunscreen" or "with" or "a");
        double? share = words.Count == 0 ? 1 : ShareOf(string.Join(' ', words));
        if (share is null or < 0 or > 1)
        {
            values.Report(
                node, ReadingRule.KnownName, $"sunscreen '{FieldReading.Short(text)}' does not say on which days", text, Allowed,
                FieldReading.Advice($"write sunscreen: daily SPF {number}, or SPF {number} on 80 % of days", text));
            return null;
        }

        if (factor is >= LeastFactor and <= GreatestFactor)
            return new Sunscreen(factor, share.Value, tinted);
        string meant = factor / 10 is >= LeastFactor and <= GreatestFactor
            ? string.Create(CultureInfo.InvariantCulture, $"did you mean SPF {factor / 10}?")
            : "write the factor that is printed on it: daily SPF 50";
        values.Report(
            node, ReadingRule.InRange, $"the factor is {(factor < LeastFactor ? "below" : "above")} that of any sunscreen", text, "SPF 2 to SPF 100",
            factor is 1 or 0 ? "write sunscreen: none" : meant);
        return null;
    }

    private static string FixOf(string text) =>
        NumberText.TryParse(text.Trim().TrimEnd('+'), out double bare, out _) && bare is >= LeastFactor and <= GreatestFactor
            ? $"write sunscreen: daily SPF {NumberText.Write(bare)}"
            : FieldReading.Advice("write sunscreen: daily SPF 50, with the factor that is printed on it", text);

    /// <summary>"80 % of days" or a frequency, as the share of days, not checked when it is a share; null when it is neither.</summary>
    private static double? ShareOf(string words)
    {
        string share = words.StartsWith("on ", StringComparison.Ordinal) ? words[3..] : words;
        foreach (string ending in (string[])[" of the days", " of days"])
            if (share.EndsWith(ending, StringComparison.Ordinal))
                return Quantity.TryParse(share[..^ending.Length], out Quantity quantity, out _) && quantity.Dimension == s_share.Kind.Dimension
                    ? quantity.Value : null;
        return FrequencyText.TryParse(share) is { } perDay and >= 0 ? Math.Min(perDay, 1) : null;
    }

    private static string Write(Sunscreen sunscreen)
    {
        string days = sunscreen.ShareOfDays == 1 ? "every day" : $"on {NumberText.Write(100 * sunscreen.ShareOfDays)} % of days";
        return $"SPF {NumberText.Write(sunscreen.ProtectionFactor)} {days}{(sunscreen.FiltersVisible ? ", tinted" : "")}";
    }
}
