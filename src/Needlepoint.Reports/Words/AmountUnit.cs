using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Amounts per area or volume in the unit that fits the answer, the same for every number that is to be compared.</summary>
/// <param name="Name">Unit as printed: "µg/cm²".</param>
/// <param name="PerMicrogram">How many of it one microgram per area is.</param>
public sealed record AmountUnit(string Name, double PerMicrogram)
{
    // What a solver leaves of nothing is nothing.
    private const double Rounding = 1e-9;

    private const double Least = 0.001, Twofold = 2;

    /// <summary>The unit for a number in ug per area or volume.</summary>
    /// <param name="micrograms">The number.</param>
    /// <param name="per">Of what: "cm²", "mL".</param>
    public static AmountUnit For(double micrograms, string per = "cm²") => micrograms switch
    {
        >= 1000 => new($"mg/{per}", 1e-3),
        >= 0.1 => new($"µg/{per}", 1),
        >= 1e-4 => new($"ng/{per}", 1e3),
        > 0 => new($"pg/{per}", 1e6),
        _ => new($"µg/{per}", 1),
    };

    /// <summary>An interval in this unit.</summary>
    public Interval Of(Interval micrograms) => new(
        PerMicrogram * micrograms.Central, PerMicrogram * micrograms.P05, PerMicrogram * micrograms.P25, PerMicrogram * micrograms.P75, PerMicrogram * micrograms.P95);

    /// <summary>
    /// Centre and ends of an interval as printed. Where it spans more than twofold each has two figures of its own, the ends rounded outwards;
    /// a trace is said to be under a thousandth.
    /// </summary>
    public static (string Centre, string Low, string High) Printed(Interval values)
    {
        bool narrow = values.P95 < Twofold * values.P05;
        Figures For(double value) => narrow ? Figures.For(values.Central, values.P05, values.P95) : Figures.For(value);
        return (Short(values.Central, For(values.Central).Centre), Short(values.P05, For(values.P05).Low), Short(values.P95, For(values.P95).High));
    }

    /// <summary>"3 to 60", or one of the ends where both print alike.</summary>
    public static string Span(Interval values, string between = " to ")
    {
        var (_, low, high) = Printed(values);
        return low == high ? high : low + between + high;
    }

    private static string Short(double value, Func<double, string> print) =>
        Math.Abs(value) < Rounding ? "0" : value is > 0 and < Least ? "<" + Least.ToString(CultureInfo.InvariantCulture) : print(value);
}
