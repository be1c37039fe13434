using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Numbers as people read them: two figures for the centre, and an interval that rounding never makes narrower.</summary>
public sealed class Figures
{
    private const double Finest = 1e-6;

    // Percentage points.
    private const double WideChange = 5, LeastChange = 0.01;

    private readonly double _step;
    private readonly string _format;
    private readonly bool _signed;

    private Figures(double step, bool signed = false)
    {
        _signed = signed;
        step = Math.Max(step, Finest);
        _step = step;
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 6);
        _format = "#,0" + (decimals == 0 ? "" : "." + new string('0', decimals));
    }

    /// <summary>The rounding that suits a row of numbers: a centre and the ends of its interval.</summary>
    public static Figures For(double centre, double low, double high)
    {
        if (!double.IsFinite(low)) low = double.IsFinite(centre) ? centre : 0;
        if (!double.IsFinite(high)) high = double.IsFinite(centre) ? centre : low;
        if (!double.IsFinite(centre)) centre = low;
        double size = Math.Abs(centre) > 0 ? Math.Abs(centre) : Math.Max(Math.Abs(low), Math.Abs(high));
        double step = TwoFigures(size);
        double width = high - low;
        if (width > 0 && width < 2 * step) step = Math.Max(step / 10, TwoFigures(width));
        if (centre != low && low > 0 && low < step / 2) step = Math.Max(TwoFigures(low), step / 10);
        return new Figures(Math.Max(step, TwoFigures(Math.Max(Math.Abs(low), Math.Abs(high))) / 100));
    }

    /// <summary>The rounding that suits one number.</summary>
    public static Figures For(double value) => For(value, value, value);

    /// <summary>The rounding that suits a row of numbers of an outcome; changes carry their sign, and no tenths where the interval is wide.</summary>
    public static Figures For(Observable observable, double centre, double low, double high)
    {
        Figures figures = For(centre, low, high);
        if (observable.Unit != Presented.Change) return figures;
        bool wide = high - low >= WideChange;
        return new Figures(wide ? Math.Clamp(figures._step, 1, Math.Max(1, TwoFigures(Math.Abs(centre)))) : Math.Max(figures._step, LeastChange), signed: true);
    }

    /// <summary>The centre, rounded to nearest.</summary>
    public string Centre(double value) => Print(Math.Round(value / _step) * _step);

    /// <summary>The lower end, rounded down.</summary>
    public string Low(double value) => Print(Math.Floor(value / _step + 1e-6) * _step);

    /// <summary>The upper end, rounded up.</summary>
    public string High(double value) => Print(Math.Ceiling(value / _step - 1e-6) * _step);

    /// <summary>One number alone with two figures.</summary>
    public static string Of(double value) => For(value).Centre(value);

    private static double TwoFigures(double size) =>
        size > 0 ? Math.Pow(10, Math.Floor(Math.Log10(size) + 1e-9) - 1) : 1;

    // A time that lies beyond the end of the run has no number.
    private string Print(double value)
    {
        if (!double.IsFinite(value)) return double.IsPositiveInfinity(value) ? "later" : "none";
        string digits = Math.Abs(value).ToString(_format, CultureInfo.InvariantCulture);
        string sign = digits.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? "" : value < 0 ? "\u2212" : _signed ? "+" : "";
        return sign + digits;
    }
}
