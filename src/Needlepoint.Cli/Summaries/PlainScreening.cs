using Needlepoint.Cli.Terminals;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Cli.Summaries;

/// <summary>A screening in plain language, for the person: no codes before the last line, no terms of the trade.</summary>
public static class PlainScreening
{
    /// <summary>Prints it.</summary>
    public static void Print(Terminal terminal, Screening screening)
    {
        terminal.Paragraph(ScreeningWords.Plain(screening)[0], 0, Tone.Strong);
        terminal.Line();
        foreach (var group in screening.Findings.GroupBy(finding => Heading(finding.Action)))
        {
            terminal.Line(group.Key, Tone.Strong);
            foreach (string text in group.Select(Words).Distinct()) Item(terminal, text);
            terminal.Line();
        }
        if (screening.UnknownMedicines.Count > 0)
        {
            terminal.Line("We do not know these medicines", Tone.Strong);
            Item(terminal, $"{string.Join(", ", screening.UnknownMedicines)}. Please ask a doctor or a pharmacist about them before the treatment.");
            terminal.Line();
        }
        if (screening.Questions.Count > 0)
        {
            terminal.Line("We still need to ask you", Tone.Strong);
            foreach (string question in screening.Questions.Select(question => question.Question).Distinct()) Item(terminal, question);
            terminal.Line();
        }
        terminal.Paragraph("Keep taking every medicine that a doctor gave you. Nothing here says to stop one. Ask your doctor if you are unsure.");
        string[] codes = [.. screening.Findings.Select(finding => finding.Rule.Code).Distinct()];
        if (codes.Length > 0) terminal.Paragraph($"For the professional: {string.Join(", ", codes)}.", 0, Tone.Quiet);
    }

    private static string Heading(RuleAction action) => action switch
    {
        RuleAction.Block => "What speaks against it",
        RuleAction.DoctorReview => "Ask a doctor first",
        RuleAction.Postpone => "Wait",
        RuleAction.Warn => "Take care",
        _ => "Good to know",
    };

    private static string Words(Finding finding) => finding.Plain.Length > 0 ? finding.Plain : finding.Rule.Plain;

    private static void Item(Terminal terminal, string text)
    {
        string mark = "- ";
        foreach (string line in Labels.Wrap(text, terminal.Width - 4))
        {
            terminal.Line(new StyledLine().Add("  ").Add(mark).Add(line));
            mark = "  ";
        }
    }
}
