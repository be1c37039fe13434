namespace Needlepoint.Evidence.Problems;

/// <summary>Finds the names a user probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The allowed name closest to <paramref name="given"/>, or null when none is close (about a third of the letters may differ).
    /// </summary>
    /// <param name="given">What the user wrote; case, '_', '-' and blanks do not count.</param>
    /// <param name="allowed">The names to choose from; of equally close ones the first is taken.</param>
    public static string? Name(string given, IEnumerable<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(allowed);
        string wanted = Folded(given);
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string name in allowed)
        {
            string candidate = Folded(name);
            int limit = Math.Max(wanted.Length, candidate.Length) / 3;
            if (Math.Abs(wanted.Length - candidate.Length) > limit)
                continue;
            int distance = Distance(wanted, candidate);
            if (distance <= limit && distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }

        return best;
    }

    /// <summary>Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, or swap two neighbours.</summary>
    public static int Distance(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static string Folded(string name)
    {
        // Names longer than this are noise; cutting them bounds the work.
        string start = name.Length > 80 ? name[..80] : name;
        return start.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
    }
}
