using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Plans;

namespace Needlepoint.Engine;

/// <summary>A calendar as the user asked for it.</summary>
/// <param name="CoursePath">Path of the course file as given; empty for a ready course alone.</param>
/// <param name="Start">Day of the first session; null for that of the course.</param>
/// <param name="Seed">Seed of all random streams.</param>
/// <param name="Sets">Number of parameter sets; 1 is the central one, 0 leaves predictions out.</param>
/// <param name="Today">Day on which it is made.</param>
public sealed record CalendarRequest(string CoursePath, DateOnly? Start, ulong Seed, int Sets, DateOnly Today) : CourseRequest(CoursePath);

/// <summary>A calendar with what stands behind it.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Screening">The screening of the course on that day.</param>
/// <param name="Plan">The plan that the person takes home.</param>
/// <param name="Warnings">What the user should know of the course.</param>
public sealed record CalendarReport(CourseCalendar Calendar, Screening Screening, PlanPage Plan, IReadOnlyList<Problem> Warnings);
