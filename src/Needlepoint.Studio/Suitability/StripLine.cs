using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;

namespace Needlepoint.Studio.Suitability;

/// <summary>What the strip above every page of a course says: the worst state and its reason, all else as counts.</summary>
/// <param name="Mark">The state: the strictest action, a note where questions are open, null for clear.</param>
/// <param name="Word">Another word for it than usual; null for the usual.</param>
/// <param name="Lead">The reason.</param>
/// <param name="More">What to know of it besides; empty for nothing.</param>
/// <param name="Rest">Counts of what applies.</param>
internal sealed record StripLine(RuleAction? Mark, string? Word, string Lead, string More, string Rest)
{
    /// <summary>The line of a screening.</summary>
    public static StripLine Of(Screening screening)
    {
        string rest = string.Join(" · ", SuitabilityWords.Applying(screening));
        if (screening.Strictest >= RuleAction.Postpone || (screening.Strictest == RuleAction.Warn && screening.IsCleared))
        {
            Finding worst = screening.Findings[0];
            return new(worst.Action, null, $"{Sentences.Capital(SuitabilityWords.Found(worst)).TrimEnd('.')}.", Besides(screening, worst), rest);
        }

        VerdictSentence verdict = ScreeningWords.Verdict(screening)[0];
        return screening.IsCleared ? new(null, null, verdict.Lead, verdict.More, rest) : new(RuleAction.Note, "Not settled", verdict.Lead, verdict.More, rest);
    }

    private static string Besides(Screening screening, Finding worst)
    {
        if (worst.Rule.Positions.Count > 1) return "Authorities disagree.";
        if (worst.Instead.Length > 0) return $"Instead: {worst.Instead.TrimEnd('.')}.";
        string clears = SuitabilityWords.Clears(screening, worst.ClearsAfter);
        return clears.Length > 0 ? $"Clear {clears}." : "";
    }
}
