using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Tests.Processes;

/// <summary>
/// Signals of a usual session in closed form: shapes and sizes of the worked trial's table for a 1.5 mm roller (synthesis 2.7-fold in week 2, fading
/// over 45 days; young papillary matrix lost at 0.0185 per day, 0.775 of it maturing).
/// </summary>
public static class UsualSession
{
    public const double YoungLoss = 0.0185, Maturing = 0.775;

    /// <summary>Loss of stable papillary matrix that balances a tenth of young matrix, per day.</summary>
    public const double StableLoss = Maturing * YoungLoss * 0.1 / 0.9;

    private const double Size = 2.6, Fade = 1 / 45.0, Onset = 1 / 6.0;

    /// <summary>Signals on a day of a course of equal sessions.</summary>
    public static TissueSignals<Scalar> At(double day, int sessions = 1, double interval = 30)
    {
        TissueSignals<Scalar> signals = Following.Rest;
        for (int session = 0; session < sessions && session * interval <= day; session++)
            Add(ref signals, day - session * interval);
        return signals;
    }

    /// <summary>A rising and falling hump with a peak of 1 at this time; the larger the sharpness, the narrower.</summary>
    public static double Hump(double days, double peak, int sharpness) =>
        Math.Pow(days / peak * Math.Exp(1 - days / peak), sharpness);

    private static void Add(ref TissueSignals<Scalar> signals, double days)
    {
        (double young, double stable) = Matrix(days);
        signals.Neutrophils += 0.05 * Hump(days, 1.4, 2);
        signals.EarlyMacrophages += 0.05 * Hump(days, 2.4, 3);
        signals.SynthesisWounded += Size * (Math.Exp(-Fade * days) - Math.Exp(-Onset * days));
        signals.DamageSeen += 0.08 * Math.Exp(-0.9 * days);
        signals.YoungPapillary += young;
        signals.StablePapillary += stable;
        signals.ContentPapillary += young + stable;
        signals.YoungBulk += 0.1 * young;
        signals.StableBulk += 0.1 * stable;
        signals.ContentBulk += 0.1 * (young + stable);
    }

    // dY = kR (Y* S - Y) and dZ = rho kR Y - kZ Z above rest, S above 1 being the difference of two exponentials.
    private static (double Young, double Stable) Matrix(double days)
    {
        double made = YoungLoss * 0.1 * Size;
        double slow = made / (YoungLoss - Fade), fast = -made / (YoungLoss - Onset);
        double own = -(slow + fast);
        double Sum(Func<double, double> term) => slow * term(Fade) + fast * term(Onset) + own * term(YoungLoss);
        double young = Sum(rate => Math.Exp(-rate * days));
        double stable = Maturing * YoungLoss * Sum(rate => (Math.Exp(-rate * days) - Math.Exp(-StableLoss * days)) / (StableLoss - rate));
        return (young, stable);
    }
}
