namespace Needlepoint.Skin.Observables;

/// <summary>A level of a curve that matters, with its words.</summary>
/// <param name="Value">Level, in the unit of the observable.</param>
/// <param name="Words">What it means: "seen by others above".</param>
public sealed record ObservableLevel(double Value, string Words);

/// <summary>What the model says about the skin, as instruments and people see it.</summary>
/// <param name="Id">Stable id that ends in the unit or scale: <c>tewl_g_m2_h</c>.</param>
/// <param name="Label">Plain words.</param>
/// <param name="Unit">Unit to show it in; runs hold it in SI.</param>
/// <param name="Group">Heading in tables.</param>
/// <param name="IsCurve">A curve over time; otherwise one number.</param>
public sealed record SkinObservable(string Id, string Label, string Unit, string Group, bool IsCurve)
{
    /// <summary>The field's own term, if it differs from the label.</summary>
    public string? Term { get; init; }

    /// <summary>A level worth drawing.</summary>
    public ObservableLevel? Level { get; init; }

    /// <summary>Whether the same skin without treatment has a value worth showing.</summary>
    public bool HasUntreated { get; init; }

    /// <summary>Whether it moves over weeks although its group does not.</summary>
    public bool MovesOverWeeks { get; init; }

    /// <summary>Whether it moves over weeks: told on a clock of weeks and months.</summary>
    public bool IsSlow => MovesOverWeeks || Group is SkinObservables.SlowGroup or HairObservables.Group or CareObservables.Group;

    /// <summary>Numbers of the equations that make it, as in the pages of the processes: "B3 B4 C8"; empty for a measure of the skin itself.</summary>
    public string Equations { get; init; } = "";
}
