using System.Reflection;
using System.Text;

namespace Needlepoint.Reports.Html;

/// <summary>Style sheet and fonts that every report carries with it.</summary>
internal static class Embedded
{
    private static readonly Lazy<string> Sheet = new(Build);
    private static readonly Lazy<string> Plan = new(() => Encoding.UTF8.GetString(Read("plan.css")));

    /// <summary>The whole style sheet, fonts included.</summary>
    public static string StyleSheet => Sheet.Value;

    /// <summary>What the one-page plan adds to it.</summary>
    public static string PlanSheet => Plan.Value;

    private static string Build() =>
        FontFace("Inter", "inter-latin-wght-normal.woff2", "100 900")
        + FontFace("Source Serif 4", "source-serif-4-latin-wght-normal.woff2", "200 900")
        + Encoding.UTF8.GetString(Read("report.css"));

    private static string FontFace(string family, string file, string weights) =>
        $"@font-face{{font-family:\"{family}\";src:url(\"data:font/woff2;base64,{Convert.ToBase64String(Read(file))}\") format(\"woff2\");font-weight:{weights};font-display:swap}}\n";

    private static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
