using Needlepoint.Planning.Suitability;

namespace Needlepoint.Studio.Suitability;

/// <summary>Questions that can be asked now: some make sense only once another is answered.</summary>
internal static class AskableQuestions
{
    // How well something is controlled is asked of those who have it.
    private static readonly Dictionary<string, string> s_after = new(StringComparer.Ordinal) { ["diabetes.control"] = "condition.diabetes" };

    /// <summary>Those of a screening, in its order.</summary>
    public static IReadOnlyList<OpenQuestion> Of(Screening screening) =>
        [.. screening.Questions.Where(question => !s_after.TryGetValue(question.Path, out string? first) || screening.Questions.All(other => other.Path != first))];

    /// <summary>How many are open, and how many of them wait for another: "84 open, 1 of them to be asked once another is answered".</summary>
    public static string Open(Screening screening)
    {
        int open = screening.Questions.Count, waiting = open - Of(screening).Count;
        return FormattableString.Invariant($"{open} open") + (waiting == 0 ? "" : FormattableString.Invariant($", {waiting} of them to be asked once another is answered"));
    }
}
