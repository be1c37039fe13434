namespace Needlepoint.Studio.Cases;

/// <summary>A part of two texts that began from one: what stands there on each side.</summary>
/// <param name="Mine">Lines of the one side.</param>
/// <param name="Theirs">Lines of the other.</param>
/// <param name="Changed">Who changed it.</param>
public sealed record MergePart(IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs, ChangedBy Changed);

/// <summary>Who changed a part since both began.</summary>
public enum ChangedBy
{
    /// <summary>Nobody, or both in the same way.</summary>
    Nobody,

    /// <summary>Only the one side.</summary>
    Me,

    /// <summary>Only the other.</summary>
    Them,

    /// <summary>Both, differently: somebody has to choose.</summary>
    Both,
}

/// <summary>Brings two changes of one text together, part by part.</summary>
public static class Merging
{
    /// <summary>The parts in order. The lines of one side, put together, are its text.</summary>
    /// <param name="start">The text that both began from.</param>
    /// <param name="mine">What became of it on the one side.</param>
    /// <param name="theirs">What became of it on the other.</param>
    public static IReadOnlyList<MergePart> Parts(string start, string mine, string theirs)
    {
        string[] origin = LineDifference.Lines(start), my = LineDifference.Lines(mine), their = LineDifference.Lines(theirs);
        int[] inMine = LineDifference.Partners(origin, my), inTheirs = LineDifference.Partners(origin, their);
        List<MergePart> parts = [];
        (int line, int myLine, int theirLine) = (0, 0, 0);
        while (line < origin.Length || myLine < my.Length || theirLine < their.Length)
        {
            // The next line that all three have.
            int shared = line;
            while (shared < origin.Length && (inMine[shared] < 0 || inTheirs[shared] < 0))
                shared++;
            (int myEnd, int theirEnd) = shared < origin.Length ? (inMine[shared], inTheirs[shared]) : (my.Length, their.Length);
            if (shared > line || myEnd > myLine || theirEnd > theirLine)
                parts.Add(Part(origin[line..shared], my[myLine..myEnd], their[theirLine..theirEnd]));
            (line, myLine, theirLine) = (shared, myEnd, theirEnd);
            int same = 0;
            while (line + same < origin.Length && inMine[line + same] == myLine + same && inTheirs[line + same] == theirLine + same)
                same++;
            if (same > 0)
                parts.Add(new(origin[line..(line + same)], origin[line..(line + same)], ChangedBy.Nobody));
            (line, myLine, theirLine) = (line + same, myLine + same, theirLine + same);
        }

        return parts;
    }

    /// <summary>The text of chosen sides; parts that only one side changed are as that side has them.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="isMine">For each part that both changed, whether the one side is taken.</param>
    public static string Text(IReadOnlyList<MergePart> parts, Func<MergePart, bool> isMine) => string.Concat(
        parts.SelectMany(part => part.Changed == ChangedBy.Them || (part.Changed == ChangedBy.Both && !isMine(part)) ? part.Theirs : part.Mine).Select(line => line + "\n"));

    private static MergePart Part(string[] origin, string[] mine, string[] theirs) => new(
        mine, theirs,
        mine.SequenceEqual(theirs) ? ChangedBy.Nobody : mine.SequenceEqual(origin) ? ChangedBy.Them : theirs.SequenceEqual(origin) ? ChangedBy.Me : ChangedBy.Both);
}
