using System.Globalization;
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

    private const string Heading = "needlepoint posterior,2";

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

    /// <summary>Means of the logarithms of the SI values.</summary>
    public ReadOnlySpan<double> MeanLog => _meanLog;

    /// <summary>The same posterior with members.</summary>
    public Posterior WithMembers(IReadOnlyList<int> members) => new(Run, Date, ValidationHash, Ids, _meanLog, _factor) { Members = members };

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
        return new(Run, Date, ValidationHash, [.. Ids, .. other.Ids], [.. _meanLog, .. other._meanLog], [.. factor]) { Members = members };
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
        text.Append(Heading).Append('\n');
        text.Append(CultureInfo.InvariantCulture,
            $"run,{Run}\ndate,{Date:yyyy-MM-dd}\nvalidation_files_sha256,{ValidationHash}\nmembers,{string.Join(' ', Members)}\nparameters,{Ids.Count}\n");
        text.Append("id,mean_log,cholesky_row\n");
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
            if (Next() != Heading)
                return Fail("this is not a posterior file", $"a first line '{Heading}'");
            if (Field("run") is not { } run || Field("date") is not { } day || Field("validation_files_sha256") is not { } hash
                || Field("members") is not { } list || Field("parameters") is not { } size)
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

            return new Posterior(run, date, hash, ids, mean, factor) { Members = members };
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
