namespace Needlepoint.Planning.AdverseEvents;

/// <summary>
/// The 95 % interval of a share after Wilson (1927, J Am Stat Assoc 22:209-212), which stays inside 0 to 1 and is sensible for few events and none:
/// (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with p events per person, n people and z the normal quantile of 97.5 %.
/// </summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    // Quantile of the standard normal distribution at 97.5 %.
    private const double Z = 1.959963984540054;

    /// <summary>The interval of some events among people.</summary>
    /// <param name="events">People with the event, 0 to <paramref name="people"/>.</param>
    /// <param name="people">People in all, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no people, or more or fewer events than people can have.</exception>
    public static WilsonInterval Of(int events, int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, people);
        double n = people, share = events / n, squared = Z * Z;
        double centre = share + (squared / (2 * n));
        double half = Z * Math.Sqrt((share * (1 - share) / n) + (squared / (4 * n * n)));
        double whole = 1 + (squared / n);
        // The formula gives 0 and 1 exactly there, and rounding does not.
        return new(events == 0 ? 0 : (centre - half) / whole, events == people ? 1 : (centre + half) / whole);
    }
}
