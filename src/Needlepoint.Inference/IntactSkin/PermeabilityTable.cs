using System.Globalization;
using System.Text;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>The published permeability of human epidermis, row by row: <c>data/evidence/permeability</c>.</summary>
public sealed class PermeabilityTable
{
    /// <summary>Path of the file below the data folder.</summary>
    public const string Path = "evidence/permeability/human-epidermis-permeability.csv";

    /// <summary>
    /// The source whose rows are never fitted, as the table names it: thin layers alone, ten times more permeable than the skin of the
    /// others.
    /// </summary>
    public const string ShownApart = "(Ellison et al. 2020)";

    private PermeabilityTable(IReadOnlyList<MeasuredPermeability> rows)
    {
        Rows = rows;
        Fitted = [.. rows.Where(row => !row.IsApart)];
    }

    /// <summary>All rows, by their number in the source.</summary>
    public IReadOnlyList<MeasuredPermeability> Rows { get; }

    /// <summary>The rows that may be learnt from.</summary>
    public IReadOnlyList<MeasuredPermeability> Fitted { get; }

    /// <summary>A table of rows in any order.</summary>
    public static PermeabilityTable Of(IEnumerable<MeasuredPermeability> rows) => new([.. rows.OrderBy(row => row.Row)]);

    /// <summary>Reads the table of a data folder; null when something in it is wrong.</summary>
    public static PermeabilityTable? Load(DataSource source, ProblemList problems)
    {
        if (source.Read(Path) is { } bytes)
            return Read(source.Shown(Path), Encoding.UTF8.GetString(bytes), problems);
        problems.Add(new Problem(EvidenceCode.BadPermeabilityTable, "the table of permeabilities is not there")
        {
            Given = source.Shown(Path),
            Allowed = "the table as it stands in the repository",
            Fix = "restore the file",
        });
        return null;
    }

    /// <summary>Reads the text of a table; null when something in it is wrong.</summary>
    /// <param name="file">Name to show in messages.</param>
    /// <param name="text">The text: comma-separated, one heading, quotes round what holds a comma.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static PermeabilityTable? Read(string file, string text, ProblemList problems)
    {
        int errors = problems.ErrorCount;
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        RowReader reader = new(file, lines, problems);
        MeasuredPermeability[] rows = [.. Enumerable.Range(1, lines.Length - 1).Select(reader.Read).OfType<MeasuredPermeability>()];
        if (problems.ErrorCount == errors && rows.Length == 0)
            reader.Report(0, "the table holds no row", lines[0], "a heading and one row for each measurement");
        return problems.ErrorCount > errors ? null : Of(rows);
    }

    private sealed class RowReader(string file, string[] lines, ProblemList problems)
    {
        private readonly List<string> _columns = Cells(lines[0]) ?? [];
        private readonly HashSet<int> _numbers = [];
        private int _line;
        private List<string> _cells = [];
        private bool _isGood;

        public MeasuredPermeability? Read(int line)
        {
            (_line, _isGood) = (line, true);
            _cells = Cells(lines[line]) ?? [];
            if (_cells.Count != _columns.Count)
            {
                Report(line, $"the row has {_cells.Count} cells and the heading {_columns.Count}", lines[line], "one cell for each column");
                return null;
            }

            MeasuredPermeability row = new()
            {
                Row = (int)Number("source_row", 1, 100_000),
                Compound = Text("compound"),
                Structure = MainFragment(Text("smiles")),
                Laboratory = Text("source_reference"),
                LogKow = Number("log10_kow", -15, 15),
                MolarMass = Number("mw_g_mol", 1, 1e5) / 1000,
                Donors = Number("hbond_donors", 0, 1000),
                Acceptors = Number("hbond_acceptors", 0, 1000),
                Temperature = Number("temperature_k", 273, 330),
                LogPermeability = Number("log10_kp_cm_h", -12, 4),
            };
            if (_isGood && !_numbers.Add(row.Row))
                Report(line, "a source row stands twice", $"source_row {row.Row}", "each row of the source once");
            return _isGood ? row : null;
        }

        public void Report(int line, string title, string given, string allowed)
        {
            _isGood = false;
            string shown = lines[line];
            problems.Add(new Problem(EvidenceCode.BadPermeabilityTable, title)
            {
                Place = new Place(file, line + 1, 1, shown, Math.Max(1, shown.Length)),
                Given = given.Length > 60 ? given[..57] + "..." : given,
                Allowed = allowed,
                Fix = "correct the row, or restore the file from the repository; its README.md names the columns and units",
            });
        }

        private string Text(string column)
        {
            int index = _columns.IndexOf(column);
            string text = index < 0 ? "" : _cells[index];
            if (text.Length == 0 && _isGood)
                Report(_line, $"{column} is empty", lines[_line], "a text");
            return text;
        }

        private double Number(string column, double low, double high)
        {
            string text = Text(column);
            if (!_isGood)
                return double.NaN;
            bool reads = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
            if (!reads || !(number >= low && number <= high))
                Report(_line, $"{column} cannot be", $"{column} {text}", FormattableString.Invariant($"a number from {low} to {high}"));
            return number;
        }

        // The largest part of a salt or of a crystal with water is the compound.
        private static string MainFragment(string structure) =>
            structure.Split('.').OrderByDescending(part => part.Length).ThenBy(part => part, StringComparer.Ordinal).First();

        // RFC 4180 without line ends inside quotes; null when a quote stays open.
        private static List<string>? Cells(string line)
        {
            List<string> cells = [];
            StringBuilder cell = new();
            bool quoted = false;
            for (int i = 0; i < line.Length; i++)
            {
                if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                    cell.Append(line[i++]);
                else if (line[i] == '"')
                    quoted = !quoted;
                else if (line[i] == ',' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                    cell.Append(line[i]);
            }

            cells.Add(cell.ToString());
            return quoted ? null : cells;
        }
    }
}
