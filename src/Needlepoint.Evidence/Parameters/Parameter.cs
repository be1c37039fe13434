using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Evidence.Parameters;

/// <summary>A value of the model with everything that must be known about it.</summary>
public sealed record Parameter
{
    /// <summary>Process and name: "channels.drying_rate".</summary>
    public required string Id { get; init; }

    /// <summary>SI value.</summary>
    public required double Value { get; init; }

    /// <summary>Unit in which the file gives it.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Meaning { get; init; }

    /// <summary>How well it is known.</summary>
    public required Spread Spread { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>For which people, sites and devices it holds, label and text; empty for all.</summary>
    public required IReadOnlyList<(string Label, string Text)> Scope { get; init; }

    /// <summary>SI ends beyond which the value makes no sense; null when none are given.</summary>
    public required (double Low, double High)? Bounds { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The value in the unit of the file: "9.7 g/m2/h".</summary>
    public string ValueText => new Quantity(Value, Unit.Dimension, "").Write(Unit, 6);
}
