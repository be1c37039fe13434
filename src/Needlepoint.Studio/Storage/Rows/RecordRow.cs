namespace Needlepoint.Studio.Storage.Rows;

/// <summary>A session that was done, or a measurement that was taken. Written once; a mistake is withdrawn and stays to be seen.</summary>
public sealed class RecordRow
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public DateOnly Day { get; set; }

    public double HoursFromFirstSession { get; set; }

    public required string Note { get; set; }

    /// <summary>How the session was done; null for a measurement.</summary>
    public string? AsDone { get; set; }

    /// <summary>Outcome that was measured; null for a session.</summary>
    public string? Observable { get; set; }

    /// <summary>Value that was measured; null for a session.</summary>
    public double? Value { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who withdrew it; null while it stands.</summary>
    public string? WithdrawnBy { get; set; }
}
