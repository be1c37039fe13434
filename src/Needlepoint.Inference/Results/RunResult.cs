using Needlepoint.Evidence.Claims;

namespace Needlepoint.Inference.Results;

/// <summary>What one run of one course tells: the document behind the terminal, the report, the CSV, Parquet and JSON files.</summary>
public sealed record RunResult
{
    /// <summary>Program, model, seed and ensemble: enough to get the same bits again.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>File name of the course as the user gave it, without its folder.</summary>
    public required string CourseFile { get; init; }

    /// <summary>The course in one line, for a heading: "pen 1.5 mm, 1 session, woman 34, skin type III, cheek".</summary>
    public required string CourseLine { get; init; }

    /// <summary>The course as understood: label and value with unit, in reading order, defaults filled in and said to be defaults.</summary>
    public required IReadOnlyList<InputLine> Inputs { get; init; }

    /// <summary>The exact text of the course file.</summary>
    public required string CourseText { get; init; }

    /// <summary>Moments of the sessions, hours from the first.</summary>
    public required IReadOnlyList<double> SessionHours { get; init; }

    /// <summary>End of the simulated time, hours from the first session.</summary>
    public required double HorizonHours { get; init; }

    /// <summary>Where the question lies outside what the evidence covers, and inputs that are read but not yet used.</summary>
    public required IReadOnlyList<RunWarning> Warnings { get; init; }

    /// <summary>Every outcome, in the order to show.</summary>
    public required IReadOnlyList<Observable> Observables { get; init; }

    /// <summary>The channel and the skin around it at chosen times, for the drawn cross-section.</summary>
    public required IReadOnlyList<CrossSection> CrossSections { get; init; }

    /// <summary>Sets that could not be followed, with a sentence each; empty when all went well.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>How much of the model took part; null when not counted.</summary>
    public ModelCounts? Counts { get; init; }

    /// <summary>What gets in of the products of the course: one entry for each substance of each product, in the order of the course.</summary>
    public IReadOnlyList<AbsorptionResult> Absorption { get; init; } = [];

    /// <summary>Products that come on too early, each once however many substances it has.</summary>
    public IEnumerable<AbsorptionResult> BlockedProducts =>
        Absorption.Where(product => product.Verdict is { IsBlocked: true }).DistinctBy(product => (product.ProductId, product.AppliedHours));

    /// <summary>What the person came for, by the keys of courses: <c>melasma</c>, <c>hair_loss</c>, <c>dullness</c>; in the order of the grammar.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>What each habit that the course says does to the skin, in the order of the course; empty when none is said.</summary>
    public IReadOnlyList<HabitEffect> Habits { get; init; } = [];

    /// <summary>What the risk of dark marks would be if one thing were otherwise, the strongest first; empty for a small risk.</summary>
    public IReadOnlyList<RiskDriver> MarkDrivers { get; init; } = [];

    /// <summary>What sun does to the risk of dark marks; null where the risk is very small and the course neither says nor plans sun, or makes no channels.</summary>
    public SunOnMarks? SunOnMarks { get; init; }

    /// <summary>Water loss over that of the same skin untreated, just before each session after the first, 1; empty for one session.</summary>
    public IReadOnlyList<Interval> BarrierAtSessions { get; init; } = [];

    /// <summary>Hairs gained per cm2 by the product alone and by the needles alone; empty where only one of the two acts.</summary>
    public IReadOnlyList<NamedInterval> HairParts { get; init; } = [];

    /// <summary>What people say about the habits, concerns and treatments of the course, and what the studies say to it.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The ready course that the treatment is from; null for a course that the file says in full.</summary>
    public RunProtocol? Protocol { get; init; }
}

/// <summary>A number with its interval and its name.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">The number.</param>
public sealed record NamedInterval(string Name, Interval Value);

/// <summary>A risk if one thing were otherwise.</summary>
/// <param name="Words">What would be otherwise: "on skin type III".</param>
/// <param name="Percent">The risk then, middle of the ensemble, %.</param>
public sealed record RiskDriver(string Words, double Percent);

/// <summary>The risk of dark marks of the same course under other sun, middle of the ensemble.</summary>
/// <param name="Protected">With SPF 50 on every day, %.</param>
/// <param name="Exposed">With strong sun, three hours a day outdoors, and no sunscreen, %.</param>
public sealed record SunOnMarks(double Protected, double Exposed);

/// <summary>How much of the model took part in a run.</summary>
/// <param name="Processes">Processes with equations.</param>
/// <param name="Parameters">Parameters they use.</param>
/// <param name="Assumed">Of those, how many are assumed: neither measured, fitted nor derived.</param>
public sealed record ModelCounts(int Processes, int Parameters, int Assumed)
{
    /// <summary>Processes with equations of their own: the folders of <c>Needlepoint.Skin/Processes</c>.</summary>
    public const int AllProcesses = 16;
}

/// <summary>Identity of a run.</summary>
public sealed record RunIdentity(string Program, string Version, string Model, ulong Seed, string Ensemble, int ParameterSets, string Fingerprint);

/// <summary>One line of the course as understood.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">Value with unit.</param>
/// <param name="IsDefault">True when the course did not say it.</param>
public sealed record InputLine(string Label, string Value, bool IsDefault);

/// <summary>A warning: stable code, one sentence, and where in the course it comes from.</summary>
public sealed record RunWarning(string Code, string Sentence, string? Where);

/// <summary>How an outcome is shown.</summary>
public enum ObservableShape
{
    /// <summary>One number for the whole course.</summary>
    Single,

    /// <summary>A curve over time.</summary>
    Curve,
}

/// <summary>One outcome with its interval.</summary>
public sealed record Observable
{
    /// <summary>Stable snake_case id that ends in the unit or scale: <c>tewl_g_m2_h</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Plain words: "Water loss".</summary>
    public required string Label { get; init; }

    /// <summary>The instrument's or field's term, if another: "TEWL, g/m² per h".</summary>
    public string? Term { get; init; }

    /// <summary>Unit as printed beside numbers: "g/m²/h", "h", "per cm²", "" for pure numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>A group for tables: "The puncture", "First hours and days".</summary>
    public required string Group { get; init; }

    /// <summary>Single number or curve.</summary>
    public required ObservableShape Shape { get; init; }

    /// <summary>Whether it moves over weeks: shown on a clock of weeks and months.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Times in hours from the first session; one entry (0) for a single number.</summary>
    public required double[] TimeHours { get; init; }

    /// <summary>Median of the ensemble.</summary>
    public required double[] Central { get; init; }

    /// <summary>5th percentile.</summary>
    public required double[] P05 { get; init; }

    /// <summary>25th percentile.</summary>
    public required double[] P25 { get; init; }

    /// <summary>75th percentile.</summary>
    public required double[] P75 { get; init; }

    /// <summary>95th percentile.</summary>
    public required double[] P95 { get; init; }

    /// <summary>The same skin untreated (median); empty when it has no meaning (depth of a hole).</summary>
    public required double[] Untreated { get; init; }

    /// <summary>How studies bear on it.</summary>
    public required Tested Tested { get; init; }

    /// <summary>Latest time at which any study measured the curve, hours after a session; later is hatched. Null: not known.</summary>
    public double? MeasuredUntilHours { get; init; }

    /// <summary>A threshold with words, drawn as a dotted line: "seen by others above".</summary>
    public Threshold? Threshold { get; init; }

    /// <summary>Members of the ensemble at the ends of the interval when the run ends; null for what does not move over weeks, and for one set.</summary>
    public EndMembers? Ends { get; init; }
}

/// <summary>Two members of an ensemble, numbered from 0 as a run draws them.</summary>
/// <param name="Low">The one at 5 of 100.</param>
/// <param name="High">The one at 95 of 100.</param>
public sealed record EndMembers(int Low, int High);

/// <summary>A level that matters, with its words.</summary>
public sealed record Threshold(double Value, string Words);

/// <summary>Record of predicted against measured for one outcome: only studies that the model was not tuned to count.</summary>
/// <param name="Studies">Number of validation studies.</param>
/// <param name="Inside">How many of them lie inside the 90 % interval (all their values).</param>
/// <param name="StudyIds">Validation studies behind the outcome.</param>
/// <param name="TunedOn">Calibration studies behind the outcome; never counted.</param>
public sealed record Tested(int Studies, int Inside, IReadOnlyList<string> StudyIds, IReadOnlyList<string> TunedOn);

/// <summary>The unit cell at one moment, central parameter set: enough to draw it to scale.</summary>
public sealed record CrossSection
{
    /// <summary>Hours from the session.</summary>
    public required double TimeHours { get; init; }

    /// <summary>Words for the moment: "10 minutes", "1 day".</summary>
    public required string Caption { get; init; }

    /// <summary>Layers from the surface down.</summary>
    public required IReadOnlyList<LayerSpan> Layers { get; init; }

    /// <summary>Radius of the unit cell, um (half the mean distance between channels).</summary>
    public required double CellRadiusUm { get; init; }

    /// <summary>Radius of the channel's mouth as it was made, um.</summary>
    public required double MouthRadiusUm { get; init; }

    /// <summary>Deepest reach of the needle, um.</summary>
    public required double ReachUm { get; init; }

    /// <summary>Depth that is an open lumen now, um.</summary>
    public required double OpenDepthUm { get; init; }

    /// <summary>Share of the channel's mouth still wet and unsealed (what an electrode sees), 0 to 1.</summary>
    public required double WaterOpen { get; init; }

    /// <summary>Share of channels not yet bridged by cells (what a dye sees), 0 to 1.</summary>
    public required double Unbridged { get; init; }

    /// <summary>Outer radius of each zone from the channel outwards (core, halo, far skin), um; the last is the cell's.</summary>
    public required double[] ZoneRadiiUm { get; init; }

    /// <summary>Injury signal relative to its first peak, 0 to 1: one row per depth cell, in a row one value per zone.</summary>
    public required double[][] Signal { get; init; }

    /// <summary>Upper edge of each depth cell and the lower edge of the last, um.</summary>
    public required double[] DepthCellsUm { get; init; }
}

/// <summary>A layer of the skin.</summary>
public sealed record LayerSpan(string Name, double TopUm, double BottomUm);
