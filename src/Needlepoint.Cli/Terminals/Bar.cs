using Needlepoint.Inference.Results;

namespace Needlepoint.Cli.Terminals;

/// <summary>Bars made of characters.</summary>
public static class Bar
{
    /// <summary>An interval from end to end: thin nine in ten, thick half of people, a mark at the centre.</summary>
    public static string Interval((double Centre, double P05, double P25, double P75, double P95) values, int width)
    {
        var bar = new char[width];
        int At(double value) => (int)Math.Clamp(Math.Round((value - values.P05) / (values.P95 - values.P05) * (width - 1)), 0, width - 1);
        Array.Fill(bar, '\u2500');
        for (int i = At(values.P25); i <= At(values.P75); i++) bar[i] = '\u2501';
        bar[At(values.Centre)] = '\u2503';
        return new string(bar);
    }

    /// <summary>An interval on a scale that several bars share, on which every tenfold is as wide; what lies below the scale stands at its start.</summary>
    public static string OnScale(Interval values, double low, double high, int width)
    {
        var bar = new char[width];
        double decades = Math.Log10(high / low);
        int At(double value) => value > 0 && decades > 0 ? (int)Math.Clamp(Math.Round(Math.Log10(value / low) / decades * (width - 1)), 0, width - 1) : 0;
        Array.Fill(bar, ' ');
        if (!(values.P95 > 0)) return new string(bar);
        for (int i = At(values.P05); i <= At(values.P95); i++) bar[i] = '\u2500';
        for (int i = At(values.P25); i <= At(values.P75); i++) bar[i] = '\u2501';
        bar[At(values.Central)] = '\u2503';
        return new string(bar);
    }

    /// <summary>A share of a whole: <c>#########.</c></summary>
    public static string Share(double share, int width)
    {
        int full = (int)Math.Round(Math.Clamp(share, 0, 1) * width);
        return new string('#', full) + new string('.', width - full);
    }

    /// <summary>How far the work is: <c>[=====-----]</c></summary>
    public static string Progress(double share, int width)
    {
        int full = (int)Math.Floor(Math.Clamp(share, 0, 1) * width);
        return "[" + new string('=', full) + new string('-', width - full) + "]";
    }
}
