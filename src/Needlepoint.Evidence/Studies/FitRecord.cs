namespace Needlepoint.Evidence.Studies;

/// <summary>The studies of one fit, by id and hash of the file as it was then.</summary>
/// <param name="Block">What was fitted: <c>skin</c> for the first fit with all that belongs to it, or the name of a later block.</param>
/// <param name="LearntFrom">Calibration studies.</param>
/// <param name="KeptOut">Validation studies.</param>
public sealed record FitStudies(string Block, IReadOnlyList<(string Id, string FileHash)> LearntFrom, IReadOnlyList<(string Id, string FileHash)> KeptOut)
{
    /// <summary>Hash of the studies that were kept out, as the posterior has it: <see cref="ValidationSet.FileListHash"/> at that time.</summary>
    public string KeptOutHash => FileList.Hash(KeptOut);
}

/// <summary>
/// Which studies every fit in the posterior learnt from and which it kept out. Evidence grows after a fit: what was entered later was kept out of it too, and what it
/// learnt from never becomes validation.
/// </summary>
/// <param name="Fits">The fits, in order.</param>
public sealed record FitRecord(IReadOnlyList<FitStudies> Fits)
{
    /// <summary>Name of the file below the data folder.</summary>
    public const string Path = "evidence/fits.csv";

    /// <summary>The first fit: skin, law of intact skin and substances.</summary>
    public const string First = "skin";

    private const string Heading = "block,use,study,file_sha256", Learnt = "learnt-from", Kept = "kept-out";

    /// <summary>The studies of a fit.</summary>
    /// <param name="block">What was fitted.</param>
    /// <param name="learntFrom">Studies that it learnt from.</param>
    /// <param name="keptOut">Studies that it kept out.</param>
    public static FitStudies Of(string block, IEnumerable<Study> learntFrom, ValidationSet keptOut) =>
        new(block, [.. learntFrom.Select(study => (study.Id, study.FileHash))], [.. keptOut.Studies.Select(study => (study.Study.Id, study.Study.FileHash))]);

    /// <summary>The record with a fit in the place of the earlier one of that name, at the end where there was none.</summary>
    public FitRecord With(FitStudies fit) => new([.. Fits.Where(other => other.Block != fit.Block), fit]);

    /// <summary>Studies of today that would be kept out although a fit learnt from them; empty when the record is sound.</summary>
    /// <param name="today">Validation studies of today.</param>
    public IEnumerable<string> Broken(ValidationSet today)
    {
        HashSet<string> learnt = [.. Fits.SelectMany(fit => fit.LearntFrom).Select(study => study.Id)];
        return today.Studies.Select(study => study.Study.Id).Where(learnt.Contains);
    }

    /// <summary>The text of the file.</summary>
    public string Write() => string.Concat(Fits.SelectMany(fit =>
        fit.LearntFrom.Select(study => $"{fit.Block},{Learnt},{study.Id},{study.FileHash}\n")
            .Concat(fit.KeptOut.Select(study => $"{fit.Block},{Kept},{study.Id},{study.FileHash}\n"))).Prepend(Heading + "\n"));

    /// <summary>Reads the text of a file that <see cref="Write"/> made; rows of another form are passed over.</summary>
    public static FitRecord Read(string text)
    {
        string[][] rows = [.. text.ReplaceLineEndings("\n").Split('\n').Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 4)];
        return new([.. rows.GroupBy(cells => cells[0]).Select(fit => new FitStudies(
            fit.Key, [.. fit.Where(cells => cells[1] == Learnt).Select(cells => (cells[2], cells[3]))], [.. fit.Where(cells => cells[1] == Kept).Select(cells => (cells[2], cells[3]))]))]);
    }
}
