namespace Needlepoint.Studio.Storage.Rows;

/// <summary>A version of a case. Written once; the number is unique within its case, so that of two who save at one time only one can.</summary>
public sealed class VersionRow
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    public required string CourseText { get; set; }

    /// <summary>The course in one line, for lists.</summary>
    public required string CourseLine { get; set; }

    public required string Note { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }
}
