using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>Glow, part by part, and the colour of the skin: numbers at chosen moments, and the curves on the clocks of day, fortnight and months.</summary>
internal static class GlowSection
{
    /// <summary>Whether a page tells it: where the person came for it, or changes habits, or has a concern of colour.</summary>
    public static bool IsTold(RunResult result) =>
        GlowParts.Of(result).Count > 0
        && (LeadingOf.Run(result) is not Leading.Needling and not Leading.Hair || result.Concerns.Contains("dullness") || result.Habits.Any(habit => habit.BeginsWithCourse));

    /// <summary>Draws it.</summary>
    public static void Draw(Markup page, RunResult result)
    {
        if (!IsTold(result)) return;
        bool isGlow = LeadingOf.Run(result) is Leading.Glow or Leading.Needling;
        IReadOnlyList<GlowPart> parts = GlowParts.Of(result);
        page.Add($"<section id=\"glow\"><h2>{Title(result)}</h2>");
        if (isGlow)
        {
            if (LeadingOf.Run(result) is not Leading.Glow) page.Add($"<p class=\"ink2\">{GlowParts.Sentence(result).First}</p>");
            page.Literal("<p class=\"small mute\">Glow has no accepted index, and no study says what its parts would weigh in one. They stand apart here and are not added up.</p>");
            Observable[] curves = [.. parts.Select(part => part.Curve)];
            LaneGroup.Draw(page, new Lanes(result, curves, new Clock(result.HorizonHours, IsWhole: false)) { Key = "-glow" }, "glow");
        }
        var rows = isGlow
            ? parts.Select(part => (part.Curve, part.Name, None())).Concat(ColourWords.Rows(result).Where(row => row.Curve.Id is OutcomeIds.Yellowness or OutcomeIds.TypologyAngle))
            : ColourWords.Rows(result);
        new MomentTable(page, result, GlowParts.Moments(result.HorizonHours)).Draw(isGlow ? "Part" : "Coordinate", [.. rows]);
        page.Add($"<p class=\"caption\">Colour as CIELAB under daylight, gloss excluded: what a cross-polarised picture or an instrument that shuts gloss out would read. Typology angle: the lower, the darker. People differ in colour before the course too, which is in the ranges.</p></section>");
    }

    /// <summary>Heading and entry of the contents.</summary>
    public static string Title(RunResult result) => LeadingOf.Run(result) is Leading.Glow or Leading.Needling ? "Glow, part by part" : "Colour of the skin";

    private static Func<double, string?> None() => _ => null;
}
