using Needlepoint.Inference.Results;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Documents;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Patches;

/// <summary>A drawn moment of a course.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Caption">Words for below it: "Before", "1 day after".</param>
/// <param name="Hours">Hours from the first session; null before it.</param>
/// <param name="Png">The picture, 512 x 512 pixels, 20 x 20 mm.</param>
/// <param name="SmallPng">The same in 256 x 256 pixels, for a page.</param>
public sealed record PatchMoment(string File, string Caption, double? Hours, byte[] Png, byte[] SmallPng);

/// <summary>One skin at chosen moments of a course: single pictures, a strip of them, and one that moves.</summary>
/// <param name="Moments">The moments, in the order of time.</param>
/// <param name="IsRaking">Whether the light comes low from the side, for relief; otherwise it is soft, for colour.</param>
/// <param name="Strip">All moments side by side, 256 pixels each.</param>
/// <param name="Animation">The moments one after another, 256 x 256 pixels (APNG).</param>
public sealed record PatchSeries(IReadOnlyList<PatchMoment> Moments, bool IsRaking, byte[] Strip, byte[] Animation)
{
    /// <summary>File names of strip and animation.</summary>
    public const string StripFile = "patch-strip.png", AnimationFile = "patch.png";

    /// <summary>What has to stand beside such pictures.</summary>
    public const string Note =
        "Drawn by the model from its own numbers, not a photograph and no promise for a person. Places and shapes of pores, furrows, hairs, scars and patches are drawn, not measured.";

    /// <summary>Every moment, the strip and the animation, each a file.</summary>
    public IEnumerable<ResultFile> Files =>
    [
        .. Moments.Select(moment => Png(moment.File, moment.Png)), Png(StripFile, Strip), Png(AnimationFile, Animation),
    ];

    private const int Gap = 4, Small = 256, ShownMilliseconds = 1200;

    private static readonly string[] s_reliefConcerns = ["acne_scars", "wrinkles", "striae", "surgical_scar"];

    /// <summary>Draws a run; null when it cannot be drawn.</summary>
    /// <param name="result">The run.</param>
    /// <param name="optics">Light in its skin, <see cref="PatchOptics"/>.</param>
    /// <param name="scars">Form of the acne scars, if said.</param>
    public static PatchSeries? Of(RunResult result, SkinOptics<Scalar> optics, AcneScarKind? scars = null)
    {
        if (!PatchStates.CanDraw(result))
            return null;
        var states = new PatchStates(result, optics, scars);
        var painter = new PatchPainter(optics);
        PatchLight light = LightOf(result);
        double?[] hours = [null, .. MomentsOf(result).Select(moment => (double?)moment)];
        byte[][] pictures = [.. hours.Select(moment => painter.Paint(moment is { } at ? states.At(at) : states.Before(), light).Rgb)];
        byte[][] halved = [.. pictures.Select(Halved)];
        return new(
            [.. hours.Select((moment, i) => new PatchMoment(FileOf(moment), CaptionOf(moment), moment, PngFile.TrueColour(pictures[i], PatchPicture.Size), PngFile.TrueColour(halved[i], Small)))],
            light == PatchLight.Raking,
            PngFile.TrueColour(Beside(halved), halved.Length * (Small + Gap) - Gap),
            PngFile.Animated(halved, Small, [.. halved.Select(_ => ShownMilliseconds)]));
    }

    /// <summary>One moment of a run, 512 x 512 pixels; the run can be drawn.</summary>
    /// <param name="result">The run.</param>
    /// <param name="optics">Light in its skin.</param>
    /// <param name="scars">Form of the acne scars, if said.</param>
    /// <param name="hours">Hours from the first session; null for before it.</param>
    public static byte[] Picture(RunResult result, SkinOptics<Scalar> optics, AcneScarKind? scars, double? hours)
    {
        var states = new PatchStates(result, optics, scars);
        PatchPicture picture = new PatchPainter(optics).Paint(hours is { } at ? states.At(at) : states.Before(), LightOf(result));
        return PngFile.TrueColour(picture.Rgb, PatchPicture.Size);
    }

    // Light that comes low from the side shows relief, soft light shows colour.
    private static PatchLight LightOf(RunResult result) => s_reliefConcerns.Any(result.Concerns.Contains) ? PatchLight.Raking : PatchLight.Soft;

    /// <summary>Moments that are drawn after the start, h: the first days of the first session, then what stays.</summary>
    public static IReadOnlyList<double> MomentsOf(RunResult result)
    {
        double first = result.SessionHours.Count > 0 ? result.SessionHours[0] : 0, last = result.SessionHours.Count > 0 ? result.SessionHours[^1] : 0;
        double[] early = result.SessionHours.Count > 0 ? [first + 1.0 / 6, first + 24, first + 72] : [first + Words.Moments.Week];
        double[] late = [last + 4 * Words.Moments.Week, last + 3 * Words.Moments.Month, result.HorizonHours];
        double[] kept = [.. early.Concat(late).Where(moment => moment <= result.HorizonHours).Distinct().Order()];
        // Two moments close to each other show the same skin.
        return [.. kept.Where((moment, i) => i == kept.Length - 1 || kept[i + 1] > 1.3 * moment || moment < 100)];
    }

    private static ResultFile Png(string name, byte[] bytes) => ResultFile.Of(name, stream => stream.Write(bytes));

    private static string CaptionOf(double? hours) =>
        hours is not { } at ? "Before" : at < 1 ? $"{Math.Round(60 * at)} minutes after" : $"{Words.Moments.Duration(at).Replace('\u00A0', ' ')} after";

    private static string FileOf(double? hours) => hours is null ? "patch-before.png" : $"patch-after-{CaptionOf(hours)[..^6].Replace(' ', '-').Replace('.', '-')}.png";

    private static byte[] Halved(byte[] rgb)
    {
        byte[] half = new byte[3 * Small * Small];
        int row = 3 * PatchPicture.Size;
        for (int y = 0; y < Small; y++)
        {
            for (int x = 0; x < 3 * Small; x++)
            {
                int at = 2 * y * row + x / 3 * 6 + x % 3;
                half[3 * y * Small + x] = (byte)((rgb[at] + rgb[at + 3] + rgb[at + row] + rgb[at + row + 3] + 2) / 4);
            }
        }
        return half;
    }

    private static byte[] Beside(byte[][] pictures)
    {
        int width = pictures.Length * (Small + Gap) - Gap;
        byte[] strip = new byte[3 * width * Small];
        Array.Fill(strip, (byte)255);
        for (int k = 0; k < pictures.Length; k++)
            for (int y = 0; y < Small; y++)
                pictures[k].AsSpan(3 * y * Small, 3 * Small).CopyTo(strip.AsSpan(3 * (y * width + k * (Small + Gap))));
        return strip;
    }
}
