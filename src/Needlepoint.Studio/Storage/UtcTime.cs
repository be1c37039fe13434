using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Needlepoint.Studio.Storage;

/// <summary>Points in time go to the database in UTC: both kinds of database can then sort them.</summary>
public sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(
    time => time.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
