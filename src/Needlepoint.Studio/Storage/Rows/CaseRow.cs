namespace Needlepoint.Studio.Storage.Rows;

/// <summary>A case: its pseudonym, and what hangs on it.</summary>
public sealed class CaseRow
{
    public long Id { get; set; }

    /// <summary>Pseudonym.</summary>
    public required string Name { get; set; }

    public List<VersionRow> Versions { get; } = [];

    public List<RecordRow> Records { get; } = [];
}
