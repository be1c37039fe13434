using System.Globalization;
using System.Text;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Tests.Rules;

/// <summary>The page of all rules says what the rules say.</summary>
public sealed class RuleTableTests
{
    // Set to 1 to write the page as it would be now; look at the difference before keeping it.
    private const string Accept = "NEEDLEPOINT_ACCEPT";

    private static readonly string s_page = Path.Combine(RuleFiles.Root, "docs", "reference", "rules.md");

    [Fact]
    public void The_page_of_all_rules_is_true()
    {
        string page = Page();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(s_page, page, new UTF8Encoding(false));
        Assert.Equal(page, File.ReadAllText(s_page).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        IReadOnlyList<SuitabilityRule> rules = RuleFiles.OfRepository.All;
        StringBuilder page = new();
        page.Append("# All rules of suitability\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{rules.Count} rules of `data/rules`; [how they are written](rules-format.md). Layer: who speaks. Wait: days by default, in brackets what sources ask for.\n");
        page.Append("Sources: how many, and the best way in which one of them was read. This page is written by a test from the data.\n\n");
        page.Append("| code | rule | about | asks for | layer | wait | sources |\n|---|---|---|---|---|---|---|\n");
        foreach (SuitabilityRule rule in rules)
            page.Append(CultureInfo.InvariantCulture, $"| {rule.Code} | `{rule.Id}` | {rule.Title} | {Word(rule)} | {Layer(rule.Layer)} | {Wait(rule)} | {Sources(rule)} |\n");
        page.Append("\n## Where authorities disagree\n");
        foreach (SuitabilityRule rule in rules.Where(rule => rule.Positions.Count > 0 || rule.Disagreement.Length > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{rule.Code}, {rule.Title}:\n");
            foreach (Position position in rule.Positions)
                page.Append(CultureInfo.InvariantCulture, $"- {position.Who}: {position.Says}\n");
            if (rule.Disagreement.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"- {rule.Disagreement}\n");
        }

        page.Append("\n## What must still be confirmed\n\n");
        foreach (SuitabilityRule rule in rules.Where(rule => rule.Confirm is not null))
            page.Append(CultureInfo.InvariantCulture, $"- {rule.Code}, {rule.Title}: {rule.Confirm}\n");
        return page.ToString();
    }

    private static string Word(SuitabilityRule rule) => RuleVocabulary.Actions.First(pair => pair.Value == rule.Action).Key.Replace('-', ' ');

    private static string Layer(RuleLayer layer) => layer switch
    {
        RuleLayer.LabelOrLaw => "label or law",
        RuleLayer.Unconfirmed => "label or law, not confirmed",
        RuleLayer.Evidence => "evidence",
        RuleLayer.Habit => "habit",
        _ => "prediction",
    };

    private static string Wait(SuitabilityRule rule)
    {
        string wait = rule.Wait is { } time ? Days(time) : "";
        return rule.WaitRange is { } range ? $"{wait} ({Days(range.Low)} to {Days(range.High)})".Trim() : wait;
    }

    private static string Days(double seconds) => (seconds / 86400).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Sources(SuitabilityRule rule) =>
        $"{rule.Sources.Count}, {RuleVocabulary.Accesses.First(access => rule.Sources.Any(source => source.Access == access))}";
}
