using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>One thing in a course that rules are asked of: the course, a session, a product as it is put on at a session, something planned, what is seen after.</summary>
/// <param name="Kind">What it is.</param>
public sealed record ScreenedSubject(RuleSubject Kind)
{
    /// <summary>
    /// Number of the session, from 1, that it is or that it follows. For products that go on at each session alike and for what comes before the first
    /// session: 1.
    /// </summary>
    public int Session { get; init; } = 1;

    /// <summary>Start of that session, s from the first.</summary>
    public double SessionTime { get; init; }

    /// <summary>
    /// Time from the needles of that session, s: 0 for sessions and for a product that lies on the skin while it is needled; infinite for a product that is off
    /// again before the needles; negative for what is planned before the first session.
    /// </summary>
    public double SinceSession { get; init; }

    /// <summary>The product as the course uses it; null for other subjects.</summary>
    public ProductUse? Product { get; init; }

    /// <summary>What is planned; null for other subjects.</summary>
    public PlannedEvent? Event { get; init; }

    /// <summary>"session 2", the name of a product, "a sauna"; empty for the course.</summary>
    public string Name { get; init; } = "";
}
