using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the concern <c>hair_loss</c>: in a pattern with its grade, or alopecia areata.</summary>
internal static class HairLossReader
{
    private const string Pattern = "pattern";
    private const string Areata = "alopecia-areata";
    private const string AllowedGrade = "norwood: 1 to 7, or ludwig: I to III";

    private static readonly string[] s_roman = ["I", "II", "III", "IV", "V", "VI", "VII"];

    internal static Concerns Read(FieldReader loss, Concerns read, Understanding understood)
    {
        string? kind = ReadKind(loss);
        int? norwood = ReadGrade(loss, "norwood", HairLossScales.HighestNorwood);
        int? ludwig = ReadGrade(loss, "ludwig", HairLossScales.HighestLudwig);
        bool hasNorwood = loss.Has("norwood"), hasLudwig = loss.Has("ludwig");
        bool isAreata = kind == Areata;
        loss.Finish();
        if (isAreata && (hasNorwood || hasLudwig))
            loss.Report(
                hasNorwood ? "norwood" : "ludwig", CourseCodes.GradeOfHairLoss, "grades of pattern hair loss do not fit alopecia areata",
                allowed: "kind: alopecia-areata alone", fix: "remove the grade, or write kind: pattern");
        else if (hasNorwood && hasLudwig)
            loss.Report(
                "ludwig", CourseCodes.GradeOfHairLoss, "two grades of hair loss contradict each other", given: "norwood and ludwig",
                allowed: AllowedGrade, fix: "remove one of the two");
        else if (kind == Pattern && !hasNorwood && !hasLudwig)
            loss.Report(
                "kind", CourseCodes.GradeOfHairLoss, "pattern hair loss needs its grade", allowed: AllowedGrade,
                fix: "add norwood: 4 for a man, or ludwig: II for a woman");
        if (isAreata)
        {
            understood.Said("Hair loss", "alopecia areata");
            return read with { HasAlopeciaAreata = true };
        }

        if (norwood is { } stage)
            understood.Said("Hair loss", string.Create(CultureInfo.InvariantCulture, $"pattern, Norwood {stage}"));
        if (ludwig is { } grade)
            understood.Said("Hair loss", $"pattern, Ludwig {s_roman[grade - 1]}");
        return read with
        {
            PatternHairLoss = norwood is { } man ? HairLossScales.OfNorwood(man) : ludwig is { } woman ? HairLossScales.OfLudwig(woman) : null,
        };
    }

    /// <summary>The kind; a grade without a kind says that it is a pattern.</summary>
    private static string? ReadKind(FieldReader loss)
    {
        loss.Accept("kind");
        bool isGraded = loss.Has("norwood") || loss.Has("ludwig");
        if (loss.Node("kind", required: !isGraded, $"{Pattern}, {Areata}", $"{Pattern}, with norwood or ludwig") is not { } node)
            return isGraded ? Pattern : null;
        if (loss.Values.Text(node, "kind") is not { } text)
            return null;
        string folded = FieldReading.Folded(text);
        if (folded is Pattern or Areata)
            return folded;
        if (Vocabulary.OtherWordsForHairLoss.TryGetValue(folded, out string? right))
            loss.Values.Report(
                node, ReadingRule.KnownName, $"kind '{FieldReading.Short(text)}' is not known", text, $"{Pattern}, {Areata}", $"write kind: {right}");
        else
            loss.Values.Choice(node, "kind", [Pattern, Areata]);
        return null;
    }

    /// <summary>A grade as a Roman or an Arabic number.</summary>
    private static int? ReadGrade(FieldReader loss, string key, int highest)
    {
        if (loss.Node(key) is not { } node || loss.Values.Text(node, key) is not { } text)
            return null;
        int roman = Array.IndexOf(s_roman, text.Trim().ToUpperInvariant()) + 1;
        if (roman == 0)
            return loss.Values.Integer(node, key, 1, highest);
        if (roman <= highest)
            return roman;
        loss.Values.Report(
            node, ReadingRule.InRange, $"{key} is above what is allowed", text, $"1 to {highest}, or I to {s_roman[highest - 1]}",
            key == "ludwig" ? "write at most III; stages up to VII are Norwood's" : "write at most VII");
        return null;
    }
}
