using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>sun</c>: where the person lives, how long outdoors, and on which day of the year the course starts.</summary>
internal static class SunReader
{
    private const string Example = "{latitude: 48 deg, outdoors: 2 h/d, start: 15 May}";
    private const double Pole = 90;

    // A year without a leap day: the sun of 28 February and 1 March is the same within the width of a day.
    private const int CommonYear = 2025;

    private static readonly string[] s_months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private static readonly DegreesRule s_latitude = new(Pole, "-90 deg (south) to 90 deg (north)", "48 deg")
    {
        Otherwise = "48 deg, with a minus south of the equator",
        Outside = "write how far north of the equator it is; with a minus, how far south",
        Meant = MeantLatitude,
    };

    private static readonly QuantityRule s_outdoors = QuantityRule.Between(QuantityKind.Time with { Example = "2 h/d" }, "0 h", "24 h");

    /// <summary>The sun on the skin; null, and an error or no key, when there is nothing to read.</summary>
    /// <param name="habits">The map of habits.</param>
    /// <param name="before">What was said earlier and holds for the keys that are left out; null for nothing.</param>
    internal static Said<SunExposure>? Read(FieldReader habits, SunExposure? before)
    {
        if (habits.Node("sun") is not { } node)
            return null;
        if (node is not YamlMap map)
        {
            habits.Values.Report(
                node, ReadingRule.ExpectedShape, "sun must say where, how long and from which day on", node is YamlScalar text ? text.Text : node.ShapeName,
                Example, $"write sun: {Example}");
            return null;
        }

        FieldReader sun = new(map, habits.Problems);
        double? latitude = ReadLatitude(sun, before is null) ?? (sun.Has("latitude") ? null : before?.Latitude);
        double? outdoors = sun.TimePerDay("outdoors", s_outdoors, before is null)?.Value ?? (sun.Has("outdoors") ? null : before?.Outdoors);
        double? day = ReadDay(sun, before is null) ?? (sun.Has("start") ? null : before?.DayOfYear);
        sun.Finish();
        return latitude is null || outdoors is null || day is null ? null
            : new Said<SunExposure>(new SunExposure(latitude.Value, day.Value, outdoors.Value), Write(latitude.Value, outdoors.Value, day.Value));
    }

    private static string Write(double latitude, double outdoors, double day) => string.Create(CultureInfo.InvariantCulture,
        $"{NumberText.Write(Math.Abs(latitude))} deg {(latitude < 0 ? "south" : "north")}, outdoors {Understanding.Write(outdoors, QuantityKind.Time)} a day, first session on {
            new DateTime(CommonYear, 1, 1).AddDays(day - 1):d MMMM}");

    private static double? ReadLatitude(FieldReader sun, bool required) => sun.Degrees("latitude", s_latitude, required);

    /// <summary>"48", "48 N" and "33° S" in degrees; null when it is none of them.</summary>
    private static string? MeantLatitude(string text)
    {
        string number = text.TrimEnd('N', 'S', 'n', 's', '°', ' ');
        bool south = text.EndsWith("S", StringComparison.OrdinalIgnoreCase);
        return NumberText.TryParse(number, out double degrees, out _) && Math.Abs(degrees) <= Pole
            ? $"{NumberText.Write(south ? -Math.Abs(degrees) : degrees)} deg"
            : null;
    }

    private static double? ReadDay(FieldReader sun, bool required)
    {
        const string allowed = "a day and a month: 15 May";
        if (sun.Node("start", required, allowed, "15 May") is not { } node || sun.Values.Text(node, "start") is not { } text)
            return null;
        if (DayAndMonth(text) is not { } date)
        {
            sun.Values.Report(
                node, ReadingRule.KnownName, $"start '{FieldReading.Short(text)}' is not a day of the year", text, allowed,
                FieldReading.Advice(MeantDay(text) is { } meant ? $"did you mean {meant}?" : "write the day of the first session: 15 May", text));
            return null;
        }

        int days = DateTime.DaysInMonth(CommonYear, date.Month) + (date.Month == 2 ? 1 : 0);
        if (date.Day >= 1 && date.Day <= days)
            return new DateTime(CommonYear, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(CommonYear, date.Month))).DayOfYear;
        sun.Values.Report(
            node, ReadingRule.InRange, $"{s_months[date.Month - 1]} has no such day", text,
            string.Create(CultureInfo.InvariantCulture, $"1 to {days} {s_months[date.Month - 1]}"), "correct the day or the month");
        return null;
    }

    private static (int Day, int Month)? DayAndMonth(string text)
    {
        string[] parts = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
            return (date.Day, date.Month);
        if (parts.Length is < 2 or > 3 || (parts.Length == 3 && !IsNumber(parts[2], out _)))
            return null;
        (string first, string second) = IsNumber(parts[0], out _) ? (parts[0], parts[1]) : (parts[1], parts[0]);
        return IsNumber(first, out int day) && MonthOf(second) is { } month ? (day, month) : null;
    }

    private static int? MonthOf(string word)
    {
        int index = Array.FindIndex(s_months, month => month.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length == 3 && month.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        return index < 0 ? null : index + 1;
    }

    private static string? MeantDay(string text)
    {
        string[] parts = text.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        int day = 0;
        return parts.Length == 2 && (IsNumber(parts[0], out day) || IsNumber(parts[1], out day))
            && Nearest.Name(IsNumber(parts[0], out _) ? parts[1] : parts[0], s_months) is { } month
            ? string.Create(CultureInfo.InvariantCulture, $"{day} {month}")
            : null;
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
