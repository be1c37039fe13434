using System.Globalization;
using System.Text;
using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Qualification;

/// <summary>One measured value behind an observable, and under which conditions it was taken.</summary>
/// <param name="Observable">Observable id.</param>
/// <param name="StudyId">Study.</param>
/// <param name="Use">Whether it was tuned on.</param>
/// <param name="Inside">Whether it lies inside the 90 % interval.</param>
/// <param name="Site">Site on the body, as in a course file.</param>
/// <param name="Kind">Kind of device.</param>
/// <param name="NeedleLengthMm">Needle length, mm; 0 without needles.</param>
/// <param name="UntilHours">Time of the measurement after the first session, h; 0 for a single number.</param>
public sealed record TestedRow(string Observable, string StudyId, EvidenceUse Use, bool Inside, string Site, string Kind, double NeedleLengthMm, double UntilHours);

/// <summary>
/// What studies stand behind each observable: written by <c>needlepoint qualify</c> into the data, read by every run, so that a run can say how well
/// its numbers are tested and where it leaves the evidence.
/// </summary>
public sealed class TestedTable
{
    /// <summary>Path of the file below the data folder.</summary>
    public const string Path = "evidence/tested.csv";

    private const string Heading = "observable,study,use,inside,site,kind,needle_length_mm,until_h";
    private readonly ILookup<string, TestedRow> _byObservable;

    /// <summary>A table of rows.</summary>
    public TestedTable(IEnumerable<TestedRow> rows)
    {
        Rows = [.. rows];
        _byObservable = Rows.ToLookup(row => row.Observable);
    }

    /// <summary>All rows.</summary>
    public IReadOnlyList<TestedRow> Rows { get; }

    /// <summary>Rows of one observable, human studies only.</summary>
    public IEnumerable<TestedRow> Of(string observable) => _byObservable[observable].Where(row => row.Use != EvidenceUse.OtherSpecies);

    /// <summary>The record of one observable: only studies that the model was not tuned to count.</summary>
    public Tested Record(string observable)
    {
        var validation = Of(observable).Where(row => row.Use == EvidenceUse.Validation).GroupBy(row => row.StudyId).ToArray();
        string[] tunedOn = [.. Of(observable).Where(row => row.Use == EvidenceUse.Calibration).Select(row => row.StudyId).Distinct()];
        return new(validation.Length, validation.Count(study => study.All(row => row.Inside)), [.. validation.Select(study => study.Key)], tunedOn);
    }

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        StringBuilder text = new(Heading + "\n");
        foreach (TestedRow row in Rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Observable},{row.StudyId},{row.Use},{row.Inside},{row.Site},{row.Kind},{row.NeedleLengthMm:R},{row.UntilHours:R}\n");
        return text.ToString();
    }

    /// <summary>Reads the text of a file that <see cref="Write"/> made; rows that do not fit are left out, since a run does not depend on them.</summary>
    public static TestedTable Read(string text) => new(text.Split('\n').Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 8).Select(RowOf).OfType<TestedRow>());

    private static TestedRow? RowOf(string[] cells) =>
        Enum.TryParse(cells[2], out EvidenceUse use) && bool.TryParse(cells[3], out bool inside)
            && double.TryParse(cells[6], CultureInfo.InvariantCulture, out double length) && double.TryParse(cells[7], CultureInfo.InvariantCulture, out double until)
            ? new(cells[0], cells[1], use, inside, cells[4], cells[5], length, until)
            : null;
}
