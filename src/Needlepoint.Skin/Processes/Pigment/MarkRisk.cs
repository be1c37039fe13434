using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Pigment;

/// <summary>
/// Chance that a session of needling leaves a dark mark; parameters, SI units, with their meaning and source in <c>data/parameters/pigment.yaml</c>.
/// </summary>
public struct MarkRisk<T>
    where T : struct, IReal<T>
{
    private const double Millimetre = 1e-3;
    private const double ReferenceType = 4;

    /// <summary>Odds of a mark from one session at skin type IV, 1.</summary>
    public T Odds;

    /// <summary>Those odds over the ones of the next lighter skin type, 1.</summary>
    public T OddsPerType;

    /// <summary>Odds with usual light over those without light, 1.</summary>
    public T OddsOfLight;

    /// <summary>Odds with an inflammation of its own over those without, 1.</summary>
    public T OddsOfInflammation;

    /// <summary>Odds of a needle e times as long over those of the shorter one, 1; 1 at the middle, since no study tells.</summary>
    public T OddsOfLength;

    /// <summary>The parameters by their ids.</summary>
    public static MarkRisk<T> From(IParameterSource<T> source) => new()
    {
        Odds = source["pigment.mark_odds"],
        OddsPerType = source["pigment.mark_odds_per_type"],
        OddsOfLight = source["pigment.mark_odds_of_light"],
        OddsOfInflammation = source["pigment.mark_odds_of_inflammation"],
        OddsOfLength = source["pigment.mark_odds_of_length"],
    };

    /// <summary>
    /// Chance of a mark from one session, 0 to 1 (G12): o/(1 + o), o = o4 rT^(type - 4) rL^(g - 1) rI^inflamed rN^ln(length/mm).
    /// </summary>
    /// <param name="subject">Whose skin.</param>
    /// <param name="light">g, effect of the light that reaches the skin over that of the usual dose, 1.</param>
    /// <param name="length">Length of the needles, m, above 0.</param>
    public readonly T OfSession(Subject subject, T light, double length)
    {
        T logarithm = T.Log(Odds) + (subject.SkinType - ReferenceType) * T.Log(OddsPerType) + (light - T.Of(1)) * T.Log(OddsOfLight)
            + Scalar.Log(length / Millimetre).Value * T.Log(OddsOfLength);
        if (subject.HasActiveInflammation)
            logarithm += T.Log(OddsOfInflammation);
        return T.Saturating(T.Exp(logarithm), T.Of(1));
    }

    /// <summary>Chance of at least one mark after one more session, 0 to 1 (G13): 1 - (1 - before) (1 - session).</summary>
    public static T After(T before, T session) => before + (1 - before) * session;
}
