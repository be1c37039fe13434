using Needlepoint.Evidence.Units;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>The facts that a run predicts: paths that begin with <c>prediction.</c>, which nobody can answer.</summary>
internal static class PredictedFactTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FactType> All { get; } =
    [
        Time("prediction.open_until", "predicted time until which channels are open, middle, from the needles"),
        Time("prediction.open_until_low", "predicted time until which channels are open, 5th percentile, from the needles"),
        Time("prediction.open_until_high", "predicted time until which channels are open, 95th percentile, from the needles"),
        Time("prediction.closed_from", "first whole hour from the needles at which channels are predicted to be closed in 19 of 20 people"),
        Share("prediction.mark_risk", "predicted risk of dark marks, middle"),
        Share("prediction.mark_risk_low", "predicted risk of dark marks, 5th percentile"),
        Share("prediction.mark_risk_high", "predicted risk of dark marks, 95th percentile"),
        Share("prediction.mark_risk_protected", "predicted risk of dark marks with SPF 50 on every day, middle"),
        Share("prediction.mark_risk_exposed", "predicted risk of dark marks with strong sun and no sunscreen, middle"),
        Number("prediction.mark_risk_from_sun", "predicted risk of dark marks with this sun over that with SPF 50 on every day", QuantityKind.PureNumber),
        Time("prediction.pigment_raised_for", "predicted time for which a session drives pigment"),

        Number("prediction.water_loss_rise", "predicted water loss over that of the untreated skin, less one, 95th percentile", QuantityKind.PureNumber, RuleSubject.Session) with
        {
            Least = -1,
        },
        Share("prediction.unbridged_share", "predicted share of channels not bridged by cells from the session before, 95th percentile", RuleSubject.Session),
        Share("prediction.inflammation_left", "predicted macrophages left from the session before, over their peak, middle", RuleSubject.Session),

        Flag("prediction.channels_open", "channels that are predicted to be open when the product is on", RuleSubject.Product),
        Flag("prediction.channels_open_later", "daily use that goes on over later sessions, when channels are predicted to be open again", RuleSubject.Product),
        Number("prediction.plasma_peak", "predicted peak of anaesthetics in plasma, 95th percentile", QuantityKind.MassConcentration, RuleSubject.Product),

        Flag("prediction.channels_open_then", "channels that are predicted to be open then", RuleSubject.Planned),
        Flag("prediction.pigment_raised_then", "pigment that is predicted to be driven by the session before", RuleSubject.Planned),
    ];

    private static FactType Flag(string path, string name, RuleSubject subject) => new() { Path = path, Name = name, Shape = FactShape.Flag, Subject = subject };

    private static FactType Time(string path, string name) => Number(path, name, QuantityKind.Time);

    private static FactType Share(string path, string name, RuleSubject subject = RuleSubject.Course) => Number(path, name, QuantityKind.PureNumber, subject) with { Most = 1 };

    private static FactType Number(string path, string name, QuantityKind kind, RuleSubject subject = RuleSubject.Course) =>
        new() { Path = path, Name = name, Shape = FactShape.Number, Subject = subject, Kind = kind, Least = 0 };
}
