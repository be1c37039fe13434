using System.Globalization;
using Needlepoint.Courses.Products;
using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Absorption;

/// <summary>
/// The rule of open channels: what is not made for the dermis stays off until cells have closed the channels. A product that is put on before the needles and
/// is off again when they come is free; one that lies on the skin then is not.
/// </summary>
internal static class OpenChannels
{
    private const double Hour = 3600;

    /// <summary>The verdict; null where no channels are made, or on skin outside the body.</summary>
    /// <param name="application">How the product lies on the skin.</param>
    /// <param name="windows">Until when channels let molecules in, s from the needles, for each member.</param>
    public static OpenChannelVerdict? Judge(Application application, IReadOnlyList<double> windows)
    {
        if (!application.IsNeedled || application.Sample is not null || windows.Count == 0)
            return null;
        Product product = application.Use.Product;
        Interval until = Intervals.Of(windows.Select(window => window / Hour));
        double applied = application.Start / Hour;
        bool isOn = application.MeetsChannels && Math.Max(applied, 0) < until.P95;
        bool isBlocked = isOn && product.OpenChannels != OpenChannelUse.MadeForIt;
        return new(isBlocked, product.OpenChannels == OpenChannelUse.HarmReported, applied, until, product.OpenChannelReason, Instead(application, until, isBlocked));
    }

    // Nineteen in twenty members, not half of them, must have closed.
    private static string Instead(Application application, Interval until, bool isBlocked)
    {
        string closed = string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(until.P95):0} h");
        if (isBlocked)
            return application.LiesUnderNeedles
                ? $"Wipe it off before the needles, and put nothing of it on until {closed} after them."
                : $"Put it on from {closed} after the needles, or take a sterile product that is made for broken skin.";
        if (application.Use.Product.OpenChannels == OpenChannelUse.MadeForIt)
            return "Nothing: it is made for broken skin. Keep it sterile.";
        return application.MeetsChannels ? "Nothing: the channels are closed by then." : "Nothing: it is off before the needles come. Wipe off all of it.";
    }
}
