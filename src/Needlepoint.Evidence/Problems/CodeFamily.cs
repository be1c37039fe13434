using System.Globalization;

namespace Needlepoint.Evidence.Problems;

/// <summary>Which kind of file a code speaks of. Numbers 001 to 029 mean the same in both families: see <see cref="ReadingRule"/>.</summary>
public enum CodeFamily
{
    /// <summary>Parameters, studies and other evidence: NP-E.</summary>
    Evidence,

    /// <summary>Courses, devices and products: NP-C.</summary>
    Course,
}

/// <summary>Rules that every file keeps, whatever it holds; the number is the code's number in either family.</summary>
public enum ReadingRule
{
    /// <summary>The file can be opened.</summary>
    FileReadable = 1,

    /// <summary>The text is YAML.</summary>
    ValidYaml = 2,

    /// <summary>A value has the expected shape: text, list or map.</summary>
    ExpectedShape = 3,

    /// <summary>A quantity has a unit.</summary>
    UnitGiven = 4,

    /// <summary>The unit measures the right kind of thing.</summary>
    UnitOfRightKind = 5,

    /// <summary>The unit is known.</summary>
    KnownUnit = 6,

    /// <summary>The key is known.</summary>
    KnownKey = 7,

    /// <summary>What is required is there.</summary>
    RequiredKey = 8,

    /// <summary>A key stands once.</summary>
    UniqueKey = 9,

    /// <summary>A name is one of those allowed.</summary>
    KnownName = 10,

    /// <summary>A number reads as a number.</summary>
    ReadableNumber = 11,

    /// <summary>A number lies in its range.</summary>
    InRange = 12,

    /// <summary>A number is finite.</summary>
    FiniteNumber = 13,

    /// <summary>Lines are indented with spaces.</summary>
    SpacesNotTabs = 14,

    /// <summary>No anchors, aliases or tags.</summary>
    PlainYaml = 15,

    /// <summary>Values are not nested too deeply.</summary>
    BoundedDepth = 16,

    /// <summary>The file is not too large.</summary>
    BoundedSize = 17,

    /// <summary>The bytes are UTF-8 text.</summary>
    Utf8Text = 18,

    /// <summary>The file holds something.</summary>
    NotEmpty = 19,

    /// <summary>The file holds one document.</summary>
    OneDocument = 20,

    /// <summary>A count is a whole number.</summary>
    WholeNumber = 21,

    /// <summary>A key is plain text.</summary>
    TextKey = 22,
}

/// <summary>Writes codes.</summary>
public static class ProblemCode
{
    /// <summary>The code of a reading rule in a family, "NP-C012".</summary>
    public static string Of(CodeFamily family, ReadingRule rule)
    {
        char letter = family == CodeFamily.Course ? 'C' : 'E';
        return string.Create(CultureInfo.InvariantCulture, $"NP-{letter}{(int)rule:000}");
    }
}
