using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>Ready courses in the terminal.</summary>
public static class ProtocolSummary
{
    private const int Name = 32, Site = 53, Strength = 65, Label = 16, Value = 26, Who = 52;

    /// <summary>Prints all of them by indication, and what cannot be run.</summary>
    public static void PrintTable(Terminal terminal, ProtocolLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        terminal.Line(new StyledLine().Add("  ready course", Tone.Quiet).To(Name).Add("site", Tone.Quiet).To(Site).Add("strength", Tone.Quiet).To(Strength).Add("sessions, needles", Tone.Quiet));
        foreach (var group in library.All.GroupBy(protocol => protocol.Indication))
        {
            terminal.Line(Capital(group.Key), Tone.Strong);
            foreach (Protocol protocol in group)
            {
                Tone tone = protocol.Strength == EvidenceStrength.Opinion ? Tone.Warning : Tone.Plain;
                string site = protocol.Site.Split(',')[0];
                var line = new StyledLine().Add("  " + protocol.Id).To(Name).Add(site, Tone.Quiet).To(Site).Add(PracticeVocabulary.WordOf(protocol.Strength), tone)
                    .To(Strength).Add(ProtocolText.Schedule(protocol));
                terminal.Line(line);
                terminal.Line(new StyledLine().To(4).Add(Cut(protocol.Sources[0].Citation, terminal.Width - 4), Tone.Quiet));
            }
        }
        terminal.Line();
        terminal.Line("Published and not to be run", Tone.Strong);
        foreach (var refused in library.Refused)
        {
            string start = "  " + refused.Id;
            foreach (string line in Labels.Wrap(refused.Reason, terminal.Width - Name - 2))
            {
                terminal.Line(new StyledLine().Add(start, Tone.Quiet).To(Name + 2).Add(line, Tone.Quiet));
                start = "";
            }
        }
        terminal.Line();
        terminal.Paragraph("opinion: practice texts without an outcome. One in full: needlepoint protocols ID. Run one: needlepoint run --protocol ID.", 2, Tone.Quiet);
    }

    /// <summary>Prints one in full, with who gives each of its values.</summary>
    public static void Print(Terminal terminal, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        string strength = PracticeVocabulary.WordOf(protocol.Strength);
        terminal.Line(new StyledLine().Add(protocol.Id, Tone.Strong).Add($"   ready course, {strength}", Tone.Quiet));
        terminal.Line();
        terminal.Paragraph(protocol.Title, 2);
        terminal.Line();
        Fact(terminal, "for", $"{protocol.Indication.Replace('-', ' ')}; {protocol.Site}");
        Fact(terminal, "behind it", ProtocolWords.Behind(strength));
        Fact(terminal, "reported", protocol.Reported);
        foreach (RuleSource source in protocol.Sources)
        {
            Fact(terminal, "source", $"{source.Citation} ({PracticeVocabulary.HowRead(source.Access)})");
            if (source.Url.Length > 0) Fact(terminal, "", source.Url);
            if (source.Note is { } note) Fact(terminal, "", note);
        }
        terminal.Line();
        terminal.Line(new StyledLine().Add("The course", Tone.Strong).To(Who).Add("  who says it", Tone.Quiet));
        foreach (ProtocolValue value in ProtocolText.Values(protocol)) Row(terminal, value);
        terminal.Line();
        terminal.Paragraph($"With this person: needlepoint run --protocol {protocol.Id}", 2, Tone.Quiet);
        terminal.Paragraph($"With your own: needlepoint run me.yaml --protocol {protocol.Id}", 2, Tone.Quiet);
        terminal.Paragraph($"To edit: needlepoint protocols {protocol.Id} --write my.yaml", 2, Tone.Quiet);
    }

    /// <summary>Prints above a run which ready course it is about; nothing for a course that its file says in full.</summary>
    public static void PrintShort(Terminal terminal, RunProtocol? protocol)
    {
        if (protocol is null) return;
        terminal.Paragraph($"Ready course {protocol.Id}: {protocol.Title}.", 2);
        terminal.Paragraph($"Behind it: {ProtocolWords.Behind(protocol.Strength)}. {protocol.Sources[0]}", 2, Tone.Quiet);
        if (protocol.IsTypicalPerson) terminal.Paragraph(ProtocolWords.Typical, 2, Tone.Warning);
        if (protocol.Opinions.Count > 0) terminal.Paragraph($"{ProtocolWords.NotFromSource(protocol)}: {string.Join(", ", protocol.Opinions.Select(opinion => opinion.Key))}. Who says them: needlepoint protocols {protocol.Id}", 2, Tone.Quiet);
        terminal.Line();
    }

    private static void Row(Terminal terminal, ProtocolValue value)
    {
        var row = new StyledLine().Add($"  {value.Key}").To(Value).Add(value.Text);
        string says = value.Opinion is { } opinion ? $"{opinion.Who}: {opinion.Says}" : "the source", sign = value.Opinion is null ? "  " : "! ";
        Tone tone = value.Opinion is null ? Tone.Quiet : Tone.Warning;
        // A long value has lines of its own.
        if (row.Length >= Who)
        {
            terminal.Line($"  {value.Key}");
            foreach (string line in Labels.Wrap(value.Text, terminal.Width - Value)) terminal.Line(new StyledLine().To(Value).Add(line));
            row = new StyledLine();
        }
        foreach (string line in Labels.Wrap(says, terminal.Width - Who - 2))
        {
            terminal.Line(row.To(Who).Add(sign + line, tone));
            (row, sign) = (new StyledLine(), "  ");
        }
    }

    private static void Fact(Terminal terminal, string label, string text)
    {
        string start = label;
        foreach (string line in Labels.Wrap(text, terminal.Width - Label - 2))
        {
            terminal.Line(new StyledLine().Add("  ").Add(start, Tone.Quiet).To(Label).Add(line));
            start = "";
        }
    }

    private static string Capital(string indication) => char.ToUpperInvariant(indication[0]) + indication[1..].Replace('-', ' ');

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 3)] + "...";
}
