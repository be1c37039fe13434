using System.Security.Cryptography;
using System.Text;

namespace Needlepoint.Evidence.Studies;

/// <summary>A study that parameters may be fitted to. Made by the library alone, from a file that says so.</summary>
public sealed class CalibrationStudy
{
    internal CalibrationStudy(Study study) => Study = study;

    /// <summary>What the study did and found.</summary>
    public Study Study { get; }
}

/// <summary>A study that only tests. Made by the library alone, from a file that says so.</summary>
public sealed class ValidationStudy
{
    internal ValidationStudy(Study study) => Study = study;

    /// <summary>What the study did and found.</summary>
    public Study Study { get; }
}

/// <summary>The studies that a calibrator takes.</summary>
public sealed class CalibrationSet
{
    internal CalibrationSet(IReadOnlyList<CalibrationStudy> studies) => Studies = studies;

    /// <summary>The studies, ordered by id.</summary>
    public IReadOnlyList<CalibrationStudy> Studies { get; }

    /// <summary>SHA-256 over the ids and file hashes, lower-case hexadecimal.</summary>
    public string FileListHash => FileList.Hash(Studies.Select(study => study.Study));
}

/// <summary>The studies that a qualification takes.</summary>
public sealed class ValidationSet
{
    internal ValidationSet(IReadOnlyList<ValidationStudy> studies) => Studies = studies;

    /// <summary>The studies, ordered by id.</summary>
    public IReadOnlyList<ValidationStudy> Studies { get; }

    /// <summary>SHA-256 over the ids and file hashes, lower-case hexadecimal; stored with every fit.</summary>
    public string FileListHash => FileList.Hash(Studies.Select(study => study.Study));
}

internal static class FileList
{
    internal static string Hash(IEnumerable<Study> studies) => Hash(studies.Select(study => (study.Id, study.FileHash)));

    internal static string Hash(IEnumerable<(string Id, string FileHash)> files)
    {
        string list = string.Concat(files.Select(file => $"{file.Id} {file.FileHash}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }
}
