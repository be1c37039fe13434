using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Charts;

/// <summary>A substance of a product after a session: whether it lies on the skin, and where it has spread, between the moments at which its concentrations were solved.</summary>
/// <param name="result">What gets in of it.</param>
public sealed class ProductSpread(AbsorptionResult result)
{
    private readonly ConcentrationField[] _fields = [.. result.Fields.Where(field => !field.IsIntact).DefaultIfEmpty(result.Fields[^1]).OrderBy(field => field.TimeHours)];

    /// <summary>The product, in words.</summary>
    public string Product => result.Product;

    /// <summary>The substance, in words.</summary>
    public string Substance => result.Substance;

    /// <summary>Last moment that was solved, h after the session.</summary>
    public double UntilHours => result.AppliedHours + _fields[^1].TimeHours;

    /// <summary>Whether it lies on the skin, as the solved moment before says.</summary>
    /// <param name="hours">Time after the session, h.</param>
    public bool IsOn(double hours) => hours >= result.AppliedHours && hours <= UntilHours && (LastBefore(hours) is not { } field || field.Donor > 0);

    /// <summary>Free concentration over the highest anywhere and ever, 0 to 1.</summary>
    /// <param name="hours">Time after the session, h.</param>
    /// <param name="radiusUm">Distance from the channel, um.</param>
    /// <param name="depthUm">Depth below the surface, um.</param>
    public double ShareAt(double hours, double radiusUm, double depthUm)
    {
        double passed = hours - result.AppliedHours;
        if (passed <= 0 || hours > UntilHours) return 0;
        int next = Array.FindIndex(_fields, field => field.TimeHours >= passed);
        double after = Read(_fields[next], radiusUm, depthUm);
        (double from, double before) = next == 0 ? (0, 0) : (_fields[next - 1].TimeHours, Read(_fields[next - 1], radiusUm, depthUm));
        return before + (passed - from) / (_fields[next].TimeHours - from) * (after - before);
    }

    private static double Read(ConcentrationField field, double radiusUm, double depthUm) => field.ShareAt(field.IsIntact ? 0 : radiusUm, depthUm);

    private ConcentrationField? LastBefore(double hours) => Array.FindLast(_fields, field => field.TimeHours <= hours - result.AppliedHours);
}
