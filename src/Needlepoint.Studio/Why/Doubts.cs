using System.Globalization;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Engine.Studies;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;
using Needlepoint.Studio.Evidence;

namespace Needlepoint.Studio.Why;

/// <summary>Where a number could be wrong, in a few sentences, the gravest first.</summary>
internal static class Doubts
{
    private const int Most = 4;

    /// <summary>The sentences; never none.</summary>
    /// <param name="page">What stands behind the outcome.</param>
    /// <param name="observable">The outcome in the open run; null without one.</param>
    /// <param name="hours">Moment of a curve, h.</param>
    /// <param name="evidence">The studies.</param>
    public static IReadOnlyList<string> Of(OutcomePage page, Observable? observable, double? hours, EvidenceBook evidence)
    {
        List<string> sentences = [];
        QualifiedValue[] counted = [.. evidence.Of(page.Id).Where(value => value.Use == EvidenceUse.Validation)];
        if (counted.Length == 0)
            sentences.Add(evidence.Of(page.Id).Any() ? "Nothing but studies that the model was tuned on, or other skin, measured this."
                : "No study measured this. Read it as a guess with a mechanism.");
        if (observable?.MeasuredUntilHours is { } until && hours > until * (1 + 1e-9))
            sentences.Add(until <= 0 ? "No study measured it after the session." : $"No study measured it later than {Moments.Duration(until)} after a session.");
        if (counted.WorstFirst().FirstOrDefault(value => !value.Inside) is { } miss)
        {
            (string predicted, string interval) = EvidenceWords.Predicted(miss);
            string cause = miss.LikelyCause.Length == 0 ? "" : $" {Sentence(miss.LikelyCause)}";
            sentences.Add($"{evidence.ShortName(miss.StudyId)} was missed: measured {EvidenceWords.Measured(miss)}, predicted {predicted} ({interval}).{cause}");
        }

        int assumed = page.Parameters.Count(line => line.IsAssumed);
        if (assumed > 0)
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"{assumed} of {page.Parameters.Count} parameters of these processes are assumed: nobody measured them."));
        if (page.NotModelled.Count > 0) sentences.Add($"Not modelled: {Lower(page.NotModelled[0])}");
        if (sentences.Count == 0) sentences.Add("The equations leave out whatever they do not name.");
        return [.. sentences.Take(Most)];
    }

    private static string Sentence(string text)
    {
        string first = text.Split("; ")[0].Trim();
        return first.Length == 0 ? "" : char.ToUpper(first[0], CultureInfo.InvariantCulture) + first[1..].TrimEnd('.') + ".";
    }

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..] : text;
}
