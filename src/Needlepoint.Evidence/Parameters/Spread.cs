using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Parameters;

/// <summary>How well a parameter is known. The kinds are closed: the five records below.</summary>
public abstract record Spread
{
    private protected Spread()
    {
    }

    /// <summary>Whether people differ this much (<c>between: people</c>); otherwise the spread is how well one value is known.</summary>
    public bool BetweenPeople { get; init; }

    /// <summary>
    /// Standard deviation of the logarithm, for a value that is sampled or fitted on the log scale; a uniform or normal spread gives that of the
    /// log-normal with the same relative width. Zero when fixed; null when the source does not say, or when the value may be zero or negative.
    /// </summary>
    /// <param name="value">SI value of the parameter.</param>
    public abstract double? LogStandardDeviation(double value);

    private protected static double? OfRelative(double deviation, double value) =>
        value > 0 ? Math.Sqrt(Scalar.Log(1 + (deviation / value * (deviation / value))).Value) : null;
}

/// <summary>The logarithm is normal around the value.</summary>
/// <param name="GeometricStandardDeviation">Factor of one standard deviation, above 1.</param>
public sealed record LognormalSpread(double GeometricStandardDeviation) : Spread
{
    /// <inheritdoc/>
    public override double? LogStandardDeviation(double value) => Scalar.Log(GeometricStandardDeviation).Value;
}

/// <summary>Normal around the value.</summary>
/// <param name="StandardDeviation">SI.</param>
public sealed record NormalSpread(double StandardDeviation) : Spread
{
    /// <inheritdoc/>
    public override double? LogStandardDeviation(double value) => OfRelative(StandardDeviation, value);
}

/// <summary>Anywhere between two ends, each value as likely as the next.</summary>
/// <param name="Low">SI.</param>
/// <param name="High">SI.</param>
public sealed record UniformSpread(double Low, double High) : Spread
{
    /// <inheritdoc/>
    public override double? LogStandardDeviation(double value) => OfRelative((High - Low) / Math.Sqrt(12), value);
}

/// <summary>The source does not say.</summary>
public sealed record UnknownSpread : Spread
{
    /// <inheritdoc/>
    public override double? LogStandardDeviation(double value) => null;
}

/// <summary>A definition or a constant of nature: it does not vary.</summary>
public sealed record FixedSpread : Spread
{
    /// <inheritdoc/>
    public override double? LogStandardDeviation(double value) => 0;
}
