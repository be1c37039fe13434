using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>Colours for free concentrations: from pale to dark in one hue, so that order survives grey print and colour blindness.</summary>
public sealed class ConcentrationScale
{
    /// <summary>Number of colours.</summary>
    public const int Colours = 256;

    private const double LogFrom = 0.1;
    private const int FewestDecades = 3, MostDecades = 6;

    // Lightness falls all the way; #2B8C86 is the colour of the product in every picture.
    private static readonly (double At, byte Red, byte Green, byte Blue)[] s_stops =
    [
        (0, 0xFB, 0xF7, 0xEE), (0.17, 0xE3, 0xEF, 0xE4), (0.34, 0xB5, 0xDC, 0xD0), (0.5, 0x7B, 0xC0, 0xB6), (0.67, 0x45, 0xA3, 0x9B), (0.8, 0x2B, 0x8C, 0x86),
        (0.9, 0x17, 0x68, 0x6A), (1, 0x0A, 0x3F, 0x49),
    ];

    private readonly double _low, _high;

    /// <summary>One scale for all fields of a run, the product on the skin included.</summary>
    public ConcentrationScale(IReadOnlyList<ConcentrationField> fields)
    {
        double tissue = fields.Max(field => field.Highest * field.Share.Max(row => row.Where(double.IsFinite).DefaultIfEmpty(0).Max()));
        double donor = fields.Max(field => double.IsFinite(field.Donor) ? field.Donor : 0);
        _high = Math.Max(Math.Max(tissue, donor), double.Epsilon);
        double faint = fields.Select(field => field.HighestLiving).Where(living => living > 0).DefaultIfEmpty(_high).Min();
        double least = fields.Min(field => field.Highest * field.Share.Min(row => row.Where(double.IsFinite).DefaultIfEmpty(0).Min()));
        IsLog = least < LogFrom * _high;
        _low = IsLog ? _high * Math.Pow(10, -Math.Clamp(Math.Ceiling(Math.Log10(_high / faint)) + 1, FewestDecades, MostDecades)) : 0;
    }

    /// <summary>Whether every tenfold is as wide.</summary>
    public bool IsLog { get; }

    /// <summary>The lowest concentration that is told apart from none, ug/mL.</summary>
    public double Low => _low;

    /// <summary>All colours, from the lowest concentration to the highest.</summary>
    public static IReadOnlyList<(byte Red, byte Green, byte Blue)> Palette { get; } = [.. Enumerable.Range(0, Colours).Select(i => Colour((double)i / (Colours - 1)))];

    /// <summary>Number of the colour of a concentration, ug/mL.</summary>
    public byte IndexOf(double concentration) => (byte)Math.Round(Place(concentration) * (Colours - 1));

    /// <summary>The colour of a concentration as markup writes it.</summary>
    public string ColourOf(double concentration)
    {
        var (red, green, blue) = Palette[IndexOf(concentration)];
        return string.Create(CultureInfo.InvariantCulture, $"#{red:X2}{green:X2}{blue:X2}");
    }

    /// <summary>Draws the scale with its numbers.</summary>
    public void Draw(Markup svg)
    {
        const double left = 8, width = 400, top = 22, height = 14;
        svg.Add($"<svg class=\"scale\" viewBox=\"0 0 440 58\" role=\"img\" aria-label=\"Colours of free concentrations in tissue water, pale is little, dark is much, {(IsLog ? "every tenfold is as wide" : "evenly")}\">");
        svg.Add($"<text x=\"{left}\" y=\"14\" class=\"t12b\">Free concentration in tissue water, µg/mL</text>");
        const int pieces = 64;
        for (int i = 0; i < pieces; i++)
        {
            var (red, green, blue) = Palette[i * (Colours - 1) / (pieces - 1)];
            string colour = string.Create(CultureInfo.InvariantCulture, $"#{red:X2}{green:X2}{blue:X2}");
            svg.Add($"<rect x=\"{left + width * i / pieces}\" y=\"{top}\" width=\"{width / pieces + 0.6}\" height=\"{height}\" fill=\"{colour}\"/>");
        }
        svg.Add($"<path d=\"M{left} {top + height}H{left + width}\" class=\"axis\"/>");
        foreach (double tick in Ticks())
        {
            double x = left + width * Place(tick);
            string anchor = x < left + 12 ? "start" : x > left + width - 12 ? "end" : "middle";
            svg.Add($"<path d=\"M{x} {top + height}v4\" class=\"axis\"/><text x=\"{x}\" y=\"{top + height + 17}\" class=\"t12\" text-anchor=\"{anchor}\">{tick.ToString("#,0.##########", CultureInfo.InvariantCulture)}</text>");
        }
        svg.Literal("</svg>");
    }

    private IReadOnlyList<double> Ticks() => new Scale(IsLog ? _low : 0, _high, 0, 1) { IsLog = IsLog }.Ticks(5);

    private double Place(double concentration)
    {
        if (!(concentration > _low)) return 0;
        return Math.Clamp(IsLog ? Math.Log(concentration / _low) / Math.Log(_high / _low) : concentration / _high, 0, 1);
    }

    private static (byte Red, byte Green, byte Blue) Colour(double at)
    {
        int next = Math.Max(1, Array.FindIndex(s_stops, stop => stop.At >= at));
        var (from, to) = (s_stops[next - 1], s_stops[next]);
        double share = (at - from.At) / (to.At - from.At);
        byte Mix(byte one, byte other) => (byte)Math.Round(one + share * (other - one));
        return (Mix(from.Red, to.Red), Mix(from.Green, to.Green), Mix(from.Blue, to.Blue));
    }
}
