using System.Globalization;
using Needlepoint.Engine.Absorption;

namespace Needlepoint.Cli.Commands;

/// <summary>The command line that asks a question of <c>absorb</c> again.</summary>
internal static class AbsorbText
{
    /// <summary>The line, with quotation marks where a shell needs them.</summary>
    public static string Line(AbsorbRequest request)
    {
        (string Name, string? Value)[] options =
        [
            ("--strength", request.Strength), ("--device", request.Device), ("--needle", request.Needle), ("--passes", request.Passes), ("--density", request.Density),
            ("--for", request.For), ("--after", request.After), ("--wash", request.Wash), ("--film", request.Film), ("--excised", request.Excised),
            ("--site", request.Site), ("--age", request.Age), ("--sex", request.Sex), ("--type", request.SkinType),
            ("--sets", request.Sets.ToString(CultureInfo.InvariantCulture)), ("--seed", request.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
        string flags = (request.IsIntact ? " --intact" : "") + (request.IsCovered ? " --cover" : "");
        var said = options.Where(option => option.Value is not null).Select(option => $" {option.Name} {Quoted(option.Value!)}");
        return $"needlepoint absorb {Quoted(request.Product)}{flags}{string.Concat(said)}";
    }

    private static string Quoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || "-_./%+:\\".Contains(c, StringComparison.Ordinal)) ? text
            : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
