using Needlepoint.Cli.Terminals;
using Needlepoint.Evidence.Claims;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>What a run tells beyond needles and months: glow part by part, and what the habits do.</summary>
internal sealed class ConcernText(Terminal terminal, RunResult result)
{
    private readonly bool _person = result.Identity.ParameterSets == 1;

    /// <summary>Glow where the person came for it.</summary>
    public void Glow()
    {
        if (LeadingOf.Run(result) is not Leading.Glow) return;
        var moments = GlowParts.Moments(result.HorizonHours);
        new MomentText(terminal, _person) { HasBefore = true }.Print(
            "Glow, part by part", [.. GlowParts.Of(result).Select(part => part.Curve)],
            [.. moments.Select(moment => moment.Hours)], hours => moments.First(moment => moment.Hours == hours).Name.Split(',')[0]);
    }

    /// <summary>What each habit does: a line for each outcome that it moves.</summary>
    public void Habits()
    {
        if (result.Habits.Count == 0) return;
        terminal.Line("What the habits do", Tone.Strong);
        foreach (HabitEffect habit in result.Habits)
        {
            string said = habit.BeginsWithCourse ? $"{habit.Said}, {HabitWords.Since(habit)}" : habit.Said;
            IReadOnlyList<HabitChange> told = HabitWords.Told(habit);
            if (told.Count == 0) Item($"{said}: {HabitWords.Nothing(result, habit)}", "");
            else Item(said, "");
            foreach (HabitChange change in told)
            {
                string delay = HabitWords.Delay(change);
                Item(delay.Length == 0 ? HabitWords.Of(change) : $"{HabitWords.Of(change)}, {delay}", "  ");
            }
        }
        terminal.Line();
    }

    /// <summary>What people say, and in a word what the studies say; folklore with its answer.</summary>
    public void Claims()
    {
        if (result.Claims.Count == 0) return;
        terminal.Line("What people say", Tone.Strong);
        foreach (Claim claim in result.Claims)
        {
            bool isAnswered = claim.Verdict is ClaimVerdict.Folklore or ClaimVerdict.NoEffectShown;
            Item($"\"{claim.Words}\": {claim.VerdictText}{(isAnswered ? $". {claim.Answer}" : $" (explain {claim.Id})")}", "");
        }
        terminal.Line();
    }

    private void Item(string text, string indent)
    {
        string start = "  " + indent;
        foreach (string line in Labels.Wrap(text, terminal.Width - 4 - indent.Length))
        {
            terminal.Line(new StyledLine().Add(start).Add(line, indent.Length > 0 ? Tone.Quiet : Tone.Plain));
            start = "    " + indent;
        }
    }
}
