using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Needlepoint.Evidence.Problems;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Parameters;

/// <summary>
/// What a calibration found: the logarithms of the SI values of the fitted parameters are normal with this mean and covariance L L^T. A draw is
/// exp(mean + L z) with independent standard normal z. Its members are the numbered draws that meet every anchor: an ensemble draws among them. The file
/// is text, and every double comes back with the same bits.
/// </summary>
public sealed class Posterior
{
    /// <summary>Name of the file below the data folder.</summary>
    public const string DefaultPath = "parameters/posterior.csv";

    // A file with blocks that were fitted later has the second heading.
    private const string Heading = "needlepoint posterior,2", BlockHeading = "needlepoint posterior,3";

    private readonly double[] _meanLog;
    private readonly double[] _factor;

    /// <summary>Keeps a posterior.</summary>
    /// <param name="run">Name of the calibration run.</param>
    /// <param name="date">Day of the run.</param>
    /// <param name="validationHash">Hash of the list of validation files at that time: <see cref="Studies.ValidationSet.FileListHash"/>.</param>
    /// <param name="ids">Fitted parameters, in the order of rows and columns.</param>
    /// <param name="meanLog">Means of the logarithms.</param>
    /// <param name="factor">Lower triangle of the Cholesky factor, row by row: n (n + 1) / 2 numbers, diagonal at least 0.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, an id stands twice, or a number is not finite.</exception>
    public Posterior(string run, DateOnly date, string validationHash, IReadOnlyList<string> ids, ReadOnlySpan<double> meanLog,
        ReadOnlySpan<double> factor)
    {
        ArgumentNullException.ThrowIfNull(ids);
        int count = ids.Count;
        if (meanLog.Length != count || factor.Length != count * (count + 1) / 2)
            throw new ArgumentException("the mean needs one number for each id and the factor the lower triangle", nameof(factor));
        if (ids.Distinct(StringComparer.Ordinal).Count() != count || ids.Any(id => id.AsSpan().ContainsAny(",\r\n")))
            throw new ArgumentException("ids stand once and hold no comma", nameof(ids));
        if (run.AsSpan().ContainsAny(",\r\n") || validationHash.AsSpan().ContainsAny(",\r\n"))
            throw new ArgumentException("names hold no comma or line end", nameof(run));
        _meanLog = meanLog.ToArray();
        _factor = factor.ToArray();
        if (!Array.TrueForAll(_meanLog, double.IsFinite) || !Array.TrueForAll(_factor, double.IsFinite))
            throw new ArgumentException("every number is finite", nameof(factor));
        Run = run;
        Date = date;
        ValidationHash = validationHash;
        Ids = [.. ids];
    }

    /// <summary>Name of the calibration run.</summary>
    public string Run { get; }

    /// <summary>Day of the run.</summary>
    public DateOnly Date { get; }

    /// <summary>Hash of the list of validation files at that time.</summary>
    public string ValidationHash { get; }

    /// <summary>Fitted parameters, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Numbers of the draws that meet every anchor, ascending; empty when every draw may be used.</summary>
    public IReadOnlyList<int> Members { get; init; } = [];

    /// <summary>Blocks that were fitted apart and joined later, in the order in which they stand: the last rows belong to them.</summary>
    public IReadOnlyList<PosteriorBlock> Blocks { get; init; } = [];

    /// <summary>Name of the ensemble: the run, and the runs of later blocks where they have another name.</summary>
    public string Name => string.Join('+', Blocks.Select(block => block.Run).Prepend(Run).Distinct());

    /// <summary>SHA-256 over the rows as the file has them, lower-case hexadecimal: it changes with any bit of any number.</summary>
    public string RowsHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rows())));

    /// <summary>Means of the logarithms of the SI values.</summary>
    public ReadOnlySpan<double> MeanLog => _meanLog;

    /// <summary>The same posterior with members.</summary>
    public Posterior WithMembers(IReadOnlyList<int> members) => new(Run, Date, ValidationHash, Ids, _meanLog, _factor) { Members = members, Blocks = Blocks };

    /// <summary>This posterior and a block that was fitted later with this one held. Ids, numbers and draws of this one stay as they are to the bit.</summary>
    /// <param name="name">Name of the block.</param>
    /// <param name="block">What its fit found, with the run, day and hash of that fit.</param>
    /// <exception cref="ArgumentException">A parameter or the name of the block stands in both.</exception>
    public Posterior JoinedAs(string name, Posterior block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (Blocks.Any(other => other.Name == name))
            throw new ArgumentException("a block stands once", nameof(name));
        Posterior joined = Joined(block);
        return new(Run, Date, ValidationHash, joined.Ids, joined._meanLog, joined._factor)
        {
            Members = joined.Members,
            Blocks = [.. Blocks, new(name, block.Run, block.Date, block.ValidationHash, RowsHash, block.Ids.Count)],
        };
    }

    /// <summary>This posterior without a later block: as it is where it has none of that name.</summary>
    public Posterior Without(string name)
    {
        int place = Blocks.ToList().FindIndex(block => block.Name == name);
        if (place < 0)
            return this;
        int first = Ids.Count - Blocks.Skip(place).Sum(block => block.Parameters), after = first + Blocks[place].Parameters;
        int[] kept = [.. Enumerable.Range(0, Ids.Count).Where(row => row < first || row >= after)];
        return new(
            Run, Date, ValidationHash, [.. kept.Select(row => Ids[row])], [.. kept.Select(row => _meanLog[row])],
            [.. kept.SelectMany((row, i) => kept.Take(i + 1).Select(column => Factor(row, column)))])
        {
            Members = Members,
            Blocks = [.. Blocks.Where(block => block.Name != name)],
        };
    }

    /// <summary>
    /// This posterior and another one that was found apart from it, on other data: the two are independent. Ids, numbers and draws of this one stay as they
    /// are, and so do its run, date and hash; members are draws that are members of both.
    /// </summary>
    /// <exception cref="ArgumentException">A parameter stands in both.</exception>
    public Posterior Joined(Posterior other)
    {
        ArgumentNullException.ThrowIfNull(other);
        double[] zeros = new double[Ids.Count];
        List<double> factor = [.. _factor];
        for (int row = 0; row < other.Ids.Count; row++)
        {
            factor.AddRange(zeros);
            factor.AddRange(other._factor.AsSpan(row * (row + 1) / 2, row + 1));
        }

        IReadOnlyList<int> members = (Members, other.Members) switch
        {
            ({ Count: 0 }, var theirs) => theirs,
            (var ours, { Count: 0 }) => ours,
            var (ours, theirs) => [.. ours.Intersect(theirs)],
        };
        return new(Run, Date, ValidationHash, [.. Ids, .. other.Ids], [.. _meanLog, .. other._meanLog], [.. factor]) { Members = members, Blocks = Blocks };
    }

    /// <summary>An entry of the lower-triangular factor; zero above the diagonal.</summary>
    public double Factor(int row, int column) => column > row ? 0 : _factor[(row * (row + 1) / 2) + column];

    /// <summary>SI values of one draw: exp(mean + L z).</summary>
    /// <param name="standardNormal">Independent standard normal numbers, one for each id; zeros give the centre.</param>
    /// <param name="values">Receives the values in the order of <see cref="Ids"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Draw(ReadOnlySpan<double> standardNormal, Span<double> values)
    {
        if (standardNormal.Length != Ids.Count || values.Length != Ids.Count)
            throw new ArgumentException("one number for each id is needed");
        for (int row = 0; row < values.Length; row++)
        {
            double log = _meanLog[row];
            for (int column = 0; column <= row; column++)
                log += Factor(row, column) * standardNormal[column];
            values[row] = Scalar.Exp(new Scalar(log)).Value;
        }
    }

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        StringBuilder text = new();
        text.Append(Blocks.Count > 0 ? BlockHeading : Heading).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"run,{Run}\ndate,{Date:yyyy-MM-dd}\nvalidation_files_sha256,{ValidationHash}\nmembers,{string.Join(' ', Members)}\n");
        foreach (PosteriorBlock block in Blocks)
            text.Append(block.Write()).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"parameters,{Ids.Count}\nid,mean_log,cholesky_row\n");
        return text.Append(Rows()).ToString();
    }

    private string Rows()
    {
        StringBuilder text = new();
        for (int row = 0; row < Ids.Count; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Ids[row]},{_meanLog[row]:R}");
            for (int column = 0; column <= row; column++)
                text.Append(CultureInfo.InvariantCulture, $",{Factor(row, column):R}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads the text of a file; null when it cannot be used.</summary>
    public static Posterior? Read(string file, string text, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        return new PosteriorReader(file, text, problems).Read();
    }

    /// <summary>Reads the text of a file whose parameters must all stand in a table; null when it cannot be used.</summary>
    public static Posterior? Read(string file, string text, ParameterTable parameters, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (Read(file, text, problems) is not { } posterior)
            return null;
        if (posterior.Ids.FirstOrDefault(id => !parameters.TryGet(id, out _)) is not { } missing)
            return posterior;
        problems.Add(new Problem(EvidenceCode.BadPosterior, "the posterior holds a parameter that the model no longer has")
        {
            Given = $"{missing} in {file}",
            Allowed = "parameters of data/parameters",
            Fix = "write the file again with needlepoint calibrate",
        });
        return null;
    }

    private sealed class PosteriorReader(string file, string text, ProblemList problems)
    {
        private readonly string[] _lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        private int _line;

        public Posterior? Read()
        {
            string heading = Next();
            if (heading is not (Heading or BlockHeading))
                return Fail("this is not a posterior file", $"a first line '{Heading}' or '{BlockHeading}'");
            if (Field("run") is not { } run || Field("date") is not { } day || Field("validation_files_sha256") is not { } hash || Field("members") is not { } list)
                return Fail("a line of the heading is missing", "run, date, validation_files_sha256, members and parameters, in this order");
            List<PosteriorBlock> blocks = [];
            while (heading == BlockHeading && _line < _lines.Length && _lines[_line].StartsWith(PosteriorBlock.Key + ",", StringComparison.Ordinal))
            {
                if (PosteriorBlock.Read(Next()) is not { } block || blocks.Any(other => other.Name == block.Name))
                    return Fail("a block cannot be read", "block, its name once, its run, its date, two hashes, and the number of its parameters");
                blocks.Add(block);
            }

            if (Field("parameters") is not { } size)
                return Fail("a line of the heading is missing", "run, date, validation_files_sha256, members and parameters, in this order");
            if (!TryMembers(list, out int[] members))
                return Fail("the numbers of the members cannot be read", "whole numbers from 0, ascending, with blanks between them, or nothing");
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                return Fail("the date cannot be read", "a date such as 2026-11-30");
            Next();
            int count = _lines.Length - _line;
            if (size != count.ToString(CultureInfo.InvariantCulture))
                return Fail($"there are {count} rows and not {size}", "one row for each parameter");

            string[] ids = new string[count];
            double[] mean = new double[count];
            double[] factor = new double[count * (count + 1) / 2];
            for (int row = 0; row < count; row++)
            {
                string[] cells = Next().Split(',');
                Span<double> entries = factor.AsSpan(row * (row + 1) / 2, row + 1);
                if (cells.Length != row + 3 || !TryNumber(cells[1], out mean[row]) || !TryNumbers(cells.AsSpan(2), entries) || entries[row] < 0)
                    return Fail("a row cannot be read", $"an id, a mean and {row + 1} numbers of the factor, the last at least 0");
                ids[row] = cells[0];
                if (Array.IndexOf(ids, cells[0]) < row)
                    return Fail("a parameter stands twice", "each id once");
            }

            if (blocks.Sum(block => block.Parameters) > count)
                return Fail("the blocks have more parameters than there are rows", "as many rows as the blocks and what stands before them need");
            return new Posterior(run, date, hash, ids, mean, factor) { Members = members, Blocks = blocks };
        }

        private string Next() => _line < _lines.Length ? _lines[_line++] : "";

        private string? Field(string name)
        {
            string[] cells = Next().Split(',');
            return cells.Length == 2 && cells[0] == name ? cells[1] : null;
        }

        private static bool TryMembers(string list, out int[] members)
        {
            string[] words = list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            members = new int[words.Length];
            for (int i = 0; i < words.Length; i++)
                if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out members[i]) || (i > 0 && members[i] <= members[i - 1]))
                    return false;
            return true;
        }

        private static bool TryNumber(string cell, out double value) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

        private static bool TryNumbers(ReadOnlySpan<string> cells, Span<double> values)
        {
            for (int i = 0; i < cells.Length; i++)
                if (!TryNumber(cells[i], out values[i]))
                    return false;
            return true;
        }

        private Posterior? Fail(string title, string allowed)
        {
            int line = Math.Clamp(_line, 1, _lines.Length);
            string shown = _lines[line - 1];
            problems.Add(new Problem(EvidenceCode.BadPosterior, title)
            {
                Place = new Place(file, line, 1, shown, Math.Max(1, shown.Length)),
                Given = shown.Length > 60 ? shown[..57] + "..." : shown,
                Allowed = allowed,
                Fix = "write the file again with needlepoint calibrate, or restore it from the repository",
            });
            return null;
        }
    }
}
