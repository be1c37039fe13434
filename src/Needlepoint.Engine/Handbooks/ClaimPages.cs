using Needlepoint.Evidence.Claims;
using Needlepoint.Evidence.Studies;

namespace Needlepoint.Engine.Handbooks;

/// <summary>What people say, and what the studies say to it.</summary>
internal static class ClaimPages
{
    /// <summary>The explanation of a claim.</summary>
    public static Explanation Of(Claim claim, Bibliography studies)
    {
        List<(string, string)> facts = [("verdict", $"{claim.VerdictText}: {Meaning(claim.Verdict)}")];
        facts.AddRange(claim.Sources.Select((id, i) => (i == 0 ? "from" : "", studies.Find(id) is { Full.Length: > 0 } citation ? $"{id}: {citation.Full}" : id)));
        if (claim.Sources.Count == 0) facts.Add(("from", "no study is known"));
        return new Explanation(claim.Id, ExplanationKind.Claim, $"\"{claim.Words}\"", facts, [claim.Answer]);
    }

    private static string Meaning(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Strong => "large or repeated studies agree",
        ClaimVerdict.Supported => "studies agree",
        ClaimVerdict.Partly => "true within the limits below",
        ClaimVerdict.NotEstablished => "nobody measured it as it would have to be measured",
        ClaimVerdict.NoEffectShown => "it was looked for and not found; the model uses zero",
        _ => "it has no basis; the model uses zero",
    };
}
