using System.Collections;

namespace Needlepoint.Evidence.Problems;

/// <summary>Collects everything wrong with the input, so that the user sees all of it at once. Not thread-safe.</summary>
public sealed class ProblemList : IReadOnlyList<Problem>
{
    private readonly List<Problem> _problems = [];

    /// <summary>True when at least one problem is an error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>Number of errors; a reader compares it before and after to know whether a part went well.</summary>
    public int ErrorCount { get; private set; }

    /// <inheritdoc/>
    public int Count => _problems.Count;

    /// <inheritdoc/>
    public Problem this[int index] => _problems[index];

    /// <summary>Adds one problem.</summary>
    public void Add(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        // Keys and texts in quotes may hold line breaks, and a title quotes them.
        _problems.Add(problem.Title.Contains('\n', StringComparison.Ordinal) ? problem with { Title = problem.Title.ReplaceLineEndings(" ") } : problem);
        if (problem.Severity == Severity.Error)
            ErrorCount++;
    }

    /// <summary>Adds all problems of another list.</summary>
    public void AddRange(IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (Problem problem in problems)
            Add(problem);
    }

    /// <summary>Throws when there is an error; for the border, where one exception must carry the whole list.</summary>
    /// <exception cref="InputException">At least one problem is an error.</exception>
    public void ThrowIfErrors()
    {
        if (HasErrors)
            throw new InputException(this);
    }

    /// <inheritdoc/>
    public IEnumerator<Problem> GetEnumerator() => _problems.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
