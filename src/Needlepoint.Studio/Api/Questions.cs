using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Needlepoint.Studio.Api;

/// <summary>A course to be run or planned: its text, a ready course, or a person's text with a ready course.</summary>
public record CourseQuestion
{
    /// <summary>Most parameter sets.</summary>
    public const int MostSets = 2000;

    /// <summary>Fewest parameter sets that make an interval.</summary>
    public const int FewestSets = 2;

    /// <summary>Longest text of a course or a study.</summary>
    public const int LongestText = 262_144;

    /// <summary>The course as a course file says it, YAML; may be left out where a ready course is named.</summary>
    [MaxLength(LongestText)]
    public string? Course { get; init; }

    /// <summary>Name of a ready course; the text then says the person only.</summary>
    [MaxLength(200)]
    public string? Protocol { get; init; }

    /// <summary>Seed of all random streams.</summary>
    [DefaultValue(typeof(ulong), "1")]
    public ulong Seed { get; init; } = 1;

    /// <summary>Parameter sets behind the intervals.</summary>
    [Range(FewestSets, MostSets), DefaultValue(200)]
    public int Sets { get; init; } = 200;
}

/// <summary>A course to be screened.</summary>
public sealed record ScreeningQuestion : CourseQuestion
{
    /// <summary>Whether to run the model: some rules ask for predictions.</summary>
    [DefaultValue(true)]
    public bool Predict { get; init; } = true;

    /// <summary>Day of the screening; today where it is left out.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Decisions of a professional beside those that the course says.</summary>
    public IReadOnlyList<DecisionQuestion> Decisions
    {
        get;
        // The reader of JSON looks at the list alone, and lets null stand in it.
        init => field = value.Any(decision => decision is null) ? throw new JsonException() : value;
    } = [];
}

/// <summary>A decision of a professional about a rule.</summary>
/// <param name="Rule">Code or name of the rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Role of who decides.</param>
public sealed record DecisionQuestion(string Rule, string Reason, string By);

/// <summary>A course whose days are asked for.</summary>
public sealed record CalendarQuestion : CourseQuestion
{
    /// <summary>Day of the first session; that of the course where it is left out.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Whether to run the model: rules that ask for predictions may stand against a start.</summary>
    [DefaultValue(true)]
    public bool Predict { get; init; } = true;
}

/// <summary>What gets in of a product. Quantities carry their unit, as in course files.</summary>
public sealed record AbsorptionQuestion
{
    /// <summary>Product or substance by its name.</summary>
    [MaxLength(200)]
    public required string Product { get; init; }

    /// <summary>The product as a product file says it, YAML, where it is one's own; the name is then what results call it.</summary>
    [MaxLength(CourseQuestion.LongestText)]
    public string? ProductText { get; init; }

    /// <summary>Strength of a plain solution, for a substance: 5%.</summary>
    [MaxLength(40)]
    public string? Strength { get; init; }

    /// <summary>Device by its name.</summary>
    [MaxLength(200)]
    public string? Device { get; init; }

    /// <summary>Needle length: 0.5 mm.</summary>
    [MaxLength(40)]
    public string? NeedleLength { get; init; }

    /// <summary>Passes of the device.</summary>
    [MaxLength(40)]
    public string? Passes { get; init; }

    /// <summary>Holes per area instead of passes: 200/cm2.</summary>
    [MaxLength(40)]
    public string? Density { get; init; }

    /// <summary>Without needles.</summary>
    public bool Intact { get; init; }

    /// <summary>Covered while it is on.</summary>
    public bool Covered { get; init; }

    /// <summary>Site of the body.</summary>
    [MaxLength(40)]
    public string? Site { get; init; }

    /// <summary>Age in years.</summary>
    [MaxLength(40)]
    public string? Age { get; init; }

    /// <summary>Sex.</summary>
    [MaxLength(40)]
    public string? Sex { get; init; }

    /// <summary>Skin type after Fitzpatrick.</summary>
    [MaxLength(40)]
    public string? SkinType { get; init; }

    /// <summary>How long to follow it: 24 h.</summary>
    [MaxLength(40)]
    public string? For { get; init; }

    /// <summary>Put on so long after the needles; negative is before them.</summary>
    [MaxLength(40)]
    public string? After { get; init; }

    /// <summary>Washed off so long after it was put on.</summary>
    [MaxLength(40)]
    public string? Wash { get; init; }

    /// <summary>Thickness of the film that is put on: 20 um.</summary>
    [MaxLength(40)]
    public string? Film { get; init; }

    /// <summary>Thickness of excised skin on a receptor, instead of a person.</summary>
    [MaxLength(40)]
    public string? Excised { get; init; }

    /// <summary>Seed of all random streams.</summary>
    [DefaultValue(typeof(ulong), "1")]
    public ulong Seed { get; init; } = 1;

    /// <summary>Parameter sets behind the intervals.</summary>
    [Range(CourseQuestion.FewestSets, CourseQuestion.MostSets), DefaultValue(200)]
    public int Sets { get; init; } = 200;
}

/// <summary>An outcome of a course whose spread is asked about.</summary>
/// <param name="Course">The course as a course file says it, YAML.</param>
/// <param name="Observable">Id of the outcome.</param>
/// <param name="AtH">Moment of a curve, hours from the first session.</param>
public sealed record SpreadQuestion([property: MaxLength(CourseQuestion.LongestText)] string Course, [property: MaxLength(200)] string Observable, double AtH = 24);

/// <summary>A study of one's own, to be predicted.</summary>
/// <param name="Study">The study as a study file says it, YAML.</param>
/// <param name="Id">Its id; also what the file would be called.</param>
public sealed record StudyQuestion([property: MaxLength(CourseQuestion.LongestText)] string Study, [property: MaxLength(80)] string Id)
{
    /// <summary>Seed of all random streams.</summary>
    [DefaultValue(typeof(ulong), "1")]
    public ulong Seed { get; init; } = 1;

    /// <summary>Parameter sets behind the intervals.</summary>
    [Range(CourseQuestion.FewestSets, CourseQuestion.MostSets), DefaultValue(200)]
    public int Sets { get; init; } = 200;
}
