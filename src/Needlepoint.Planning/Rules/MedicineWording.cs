using System.Text.RegularExpressions;

namespace Needlepoint.Planning.Rules;

/// <summary>
/// Finds words that tell a person to stop a medicine that a doctor may have prescribed. It is strict: it looks for words of stopping near words of medicines, and lets
/// through only what is negated ("do not stop") or about what nobody prescribed.
/// </summary>
public static partial class MedicineWording
{
    private const string Medicines =
        @"medicines?|medications?|drugs?|tablets?|pills?|prescriptions?|treatment of yours|blood thinners?|anticoagulants?|antiplatelets?|aspirin|nsaids?|painkillers?|isotretinoin|acitretin"
        + @"|retinoids?|tretinoin|adapalene|tazarotene|steroids?|corticosteroids?|cortisone|prednisolone|immunosuppress\w+|chemotherapy|antivirals?|antibiotics?|photosensiti[sz]\w+|antiarrhythmics?"
        + @"|amiodarone|insulin|warfarin|heparin|minoxidil|hydroquinone|methotrexate|biologics?|sulphonamides?|phenytoin|nitrates?|antimalarials?|dapsone";

    private const string Stops =
        @"stop(?:s|ping)?|discontinu(?:e|es|ing)|paus(?:e|es|ing)|interrupt(?:s|ing)?|suspend(?:s|ing)?|withhold(?:s|ing)?|ceas(?:e|es|ing)|quit(?:s|ting)?|halt(?:s|ing)?|hold|skip(?:s|ping)?"
        + @"|omit(?:s|ting)?|leav(?:e|ing) out|leav(?:e|ing) off|com(?:e|ing) off|go(?:ing)? off|get(?:ting)? off|wean(?:s|ing)?|taper(?:s|ing)?|avoid(?:s|ing)?|refrain(?:s|ing)? from|(?:do|go) without"
        + @"|giv(?:e|ing) up|no longer (?:take|use)|(?:not|n't|never) (?:take|use)|(?:take|use) no";

    /// <summary>The words at fault, or null when the text may stand.</summary>
    /// <param name="text">A text that a person may read.</param>
    public static string? Fault(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool hasMedicine = Medicine().IsMatch(NotPrescribed().Replace(text, " "));
        foreach (string clause in Clauses().Split(text))
        {
            string bare = NotPrescribed().Replace(clause, "-");
            foreach (Match match in Active().Matches(bare).Concat(Passive().Matches(bare)))
                if (!IsNegated(bare[..match.Index]))
                    return Whole(clause);
            if (hasMedicine && Pronoun().Matches(bare).Any(match => !IsNegated(bare[..match.Index])))
                return Whole(clause);
        }

        return null;
    }

    private static string Whole(string clause) => clause.Trim().TrimEnd('.');

    /// <summary>Whether the few words before a word of stopping turn it round.</summary>
    private static bool IsNegated(string before) => Negation().IsMatch(before);

    /// <summary>Stop, then a medicine within eight words.</summary>
    [GeneratedRegex($@"\b(?:{Stops})\b(?:\W+\w+){{0,7}}?\W+(?:{Medicines})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    /// <summary>A medicine, then "must be stopped" within eight words.</summary>
    [GeneratedRegex(
        $@"\b(?:{Medicines})\b(?:\W+\w+){{0,7}}?\W+(?:be|being|get|gets) (?:stopped|discontinued|paused|interrupted|suspended|withheld|ceased|halted|held|skipped|omitted|left out|left off|weaned|tapered|avoided|given up)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Passive();

    /// <summary>Stop it, where the text speaks of a medicine.</summary>
    [GeneratedRegex($@"\b(?:{Stops})\b(?: taking| using)? (?:it|them|this one|these|those)\b|\bleave (?:it|them) (?:out|off)\b|\b(?:take|put) (?:it|them) off\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex($@"\b(?:{Medicines})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Medicine();

    /// <summary>A medicine that nobody prescribed, with the words that say so.</summary>
    [GeneratedRegex(
        $@"\b(?:non-prescribed|not prescribed|over-the-counter|over the counter|unprescribed|cosmetic|shop-bought)(?: \w+,?| or| and){{0,3}}? (?:{Medicines})\b"
        + $@"|\b(?:{Medicines})(?: (?:cream|product|or|and|{Medicines})s?){{0,4}} (?:bought|taken|used|that is|that are|that was|that were) (?:(?:taken|used|bought) )?(?:without a prescription|over the counter|not prescribed|not needed for a medical reason)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotPrescribed();

    [GeneratedRegex(@"(?:\b(?:not|never|without|nobody|none|no one|no reason to|no need to|rather than|instead of)|n't)(?:\W+\w+){0,3}\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"(?<=[.;:!?])\s+|,? but |, and (?=keep|continue|go on)", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();
}
