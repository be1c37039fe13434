using Needlepoint.Cli.Terminals;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Cli.Summaries;

/// <summary>Explanations in the terminal.</summary>
public static class ExplanationText
{
    private const int Label = 14;

    /// <summary>Prints one explanation.</summary>
    public static void Print(Terminal terminal, Explanation explanation)
    {
        terminal.Line(new StyledLine().Add(explanation.Name, Tone.Strong).Add("   " + Word(explanation.Kind), Tone.Quiet));
        terminal.Line();
        terminal.Paragraph(explanation.Title, 2);
        if (explanation.Facts.Count > 0) terminal.Line();
        foreach (var (label, text) in explanation.Facts)
        {
            string start = label;
            foreach (string line in Labels.Wrap(text, terminal.Width - Label - 2))
            {
                terminal.Line(new StyledLine().Add("  ").Add(start, Tone.Quiet).To(Label + 2).Add(line));
                start = "";
            }
        }
        foreach (string paragraph in explanation.Text)
        {
            terminal.Line();
            if (paragraph.StartsWith(' '))
            {
                foreach (string line in paragraph.Split('\n')) terminal.Line(line, Tone.Quiet);
            }
            else
            {
                terminal.Paragraph(paragraph, 2);
            }
        }
    }

    /// <summary>Prints what there is to ask for.</summary>
    public static void PrintList(Terminal terminal, IReadOnlyList<Explanation> explanations)
    {
        foreach (var group in explanations.GroupBy(explanation => explanation.Kind).OrderBy(group => group.Key))
        {
            terminal.Line(Heading(group.Key), Tone.Strong);
            int column = Math.Min(group.Max(explanation => explanation.Name.Length) + 4, terminal.Width / 2);
            string under = "";
            foreach (Explanation explanation in group)
            {
                if (explanation.Group != under) terminal.Line($"  {under = explanation.Group}", Tone.Quiet);
                var lines = Labels.Wrap(explanation.Title, terminal.Width - column);
                terminal.Line(new StyledLine().Add("  " + explanation.Name).To(column).Add(lines.Count == 0 ? "" : lines[0], Tone.Quiet));
                foreach (string line in lines.Skip(1)) terminal.Line(new StyledLine().To(column).Add(line, Tone.Quiet));
            }
            terminal.Line();
        }
    }

    private static string Word(ExplanationKind kind) => kind switch
    {
        ExplanationKind.Observable => "outcome",
        ExplanationKind.Parameter => "parameter",
        ExplanationKind.Study => "study",
        ExplanationKind.Substance => "substance",
        ExplanationKind.Product => "product",
        ExplanationKind.Rule => "suitability rule",
        ExplanationKind.Condition => "condition",
        ExplanationKind.Medicine => "medicine",
        ExplanationKind.Claim => "what people say",
        ExplanationKind.AdverseEvent => "what was reported to go wrong",
        _ => "error or warning",
    };

    private static string Heading(ExplanationKind kind) => kind switch
    {
        ExplanationKind.Observable => "Outcomes",
        ExplanationKind.Parameter => "Parameters",
        ExplanationKind.Study => "Studies",
        ExplanationKind.Substance => "Substances",
        ExplanationKind.Product => "Products",
        ExplanationKind.Rule => "Suitability rules",
        ExplanationKind.Condition => "Conditions",
        ExplanationKind.Medicine => "Medicines",
        ExplanationKind.Claim => "What people say",
        ExplanationKind.AdverseEvent => "What was reported to go wrong",
        _ => "Errors and warnings",
    };
}
