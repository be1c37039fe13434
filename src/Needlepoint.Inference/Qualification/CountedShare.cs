using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Qualification;

/// <summary>
/// The share of people to whom something happens, as a study of a few counts it. Errors by a factor cannot tell how none of 60 agrees with 2 %; the count itself can.
/// </summary>
internal static class CountedShare
{
    /// <summary>
    /// Draws what a study would print: the odds of its people differ from the predicted odds by a lognormal factor, and of n people a binomial count k has it; k / n.
    /// </summary>
    /// <param name="risk">Predicted share, 0 to 1.</param>
    /// <param name="betweenLog">Standard deviation of the logarithm of the odds between studies.</param>
    /// <param name="people">Number of people; null when not stated, for the share itself.</param>
    /// <param name="random">Source of chance.</param>
    public static double Draw(double risk, double betweenLog, int? people, ref RandomStream random)
    {
        double shift = Scalar.Exp(betweenLog * random.NextNormal()).Value;
        double share = risk is <= 0 or >= 1 ? Math.Clamp(risk, 0, 1) : risk * shift / (1 - risk + (risk * shift));
        if (people is not { } count)
            return share;
        int happened = 0;
        for (int person = 0; person < count; person++)
            happened += random.NextUniform() < share ? 1 : 0;
        return (double)happened / count;
    }
}
